/** What a file begins with, as ASCII. */

/** Formats and encodings are named within so many bytes: browsers look at 1,024, some pages say it later. */
const BYTES = 4096;

/** The first characters of a file; of UTF-16 too. What isn't ASCII is anything. */
export function headOf(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, BYTES));
  return head.replaceAll('\0', '');
}

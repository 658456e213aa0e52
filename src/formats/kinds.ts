/** What kind of file bytes are, as far as it can be told at a glance. */

/** Bytes as a character each, in which ASCII can be looked for; those of 80 to 9F are other characters. */
export function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Whether bytes begin as a ZIP archive does. */
export function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 3 && d === 4;
}

/** A ZIP archive in which there is what Word writes. */
export function isDocx(bytes: Uint8Array): boolean {
  return isZip(bytes) && asLatin(bytes).includes('word/');
}

/** Formats and encodings are named within so many bytes: browsers look at 1,024, some pages say it later. */
const HEAD = 4096;

/** The first characters of a file, of UTF-16 too; what isn't ASCII is anything. */
export function headOf(bytes: Uint8Array): string {
  return asLatin(bytes.subarray(0, HEAD)).replaceAll('\0', '');
}

const RE_PAGE =
  /^\P{ASCII}*\s*(?:<!--(?:(?!-->).)*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|meta|body)\b/isu;
const RE_MARKUP = /<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b/i;

/** A file that begins as web pages do, or is called one and has markup. */
export function isHtml(bytes: Uint8Array, name: string): boolean {
  const head = headOf(bytes);
  return RE_PAGE.test(head) || (/\.x?html?$/i.test(name) && RE_MARKUP.test(head));
}

/** A file that says so, as readers of PDF want it: somewhere near its beginning. */
export function isPdf(bytes: Uint8Array): boolean {
  return headOf(bytes).includes('%PDF-');
}

const RE_HEADING = /^ {0,3}#{1,6}[ \t]+\S/gm;
/** So many headings of Markdown are no chance, whatever the file is called. */
const HEADINGS_AT_LEAST = 2;

/** Whether a text is Markdown: by its name, or by its headings. */
export function isMarkdown(bytes: Uint8Array, name: string): boolean {
  if (/\.(?:md|markdown)$/i.test(name)) return true;
  return (asLatin(bytes).match(RE_HEADING)?.length ?? 0) >= HEADINGS_AT_LEAST;
}

/** What kind of file bytes are, as far as it can be told at a glance. */

/** Bytes as a character each, in which ASCII can be looked for; those of 80 to 9F are other characters. */
export function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Whether bytes begin as a ZIP archive does. */
function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 3 && d === 4;
}

/** A ZIP archive in which there is what Word writes. */
export function isDocx(bytes: Uint8Array): boolean {
  return isZip(bytes) && asLatin(bytes).includes('word/');
}

const RE_HEADING = /^ {0,3}#{1,6}[ \t]+\S/gm;
/** So many headings of Markdown are no chance, whatever the file is called. */
const HEADINGS_AT_LEAST = 2;

/** Whether a text is Markdown: by its name, or by its headings. */
export function isMarkdown(bytes: Uint8Array, name: string): boolean {
  if (/\.(?:md|markdown)$/i.test(name)) return true;
  return (asLatin(bytes).match(RE_HEADING)?.length ?? 0) >= HEADINGS_AT_LEAST;
}

/** XML as Word reads it. */

/** Characters that no XML can hold; the reader's own words may have some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const RE_NEVER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Words as text or an attribute; what cannot be written is seen to be missing. */
export function escaped(text: string): string {
  return text.replace(RE_NEVER, '\ufffd').replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** A part of a file: an XML document. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Namespace of the words of Word, and what else its parts are in. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

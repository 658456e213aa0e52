/**
 * Characters that are others in the text: a PDF has glyphs, and where two characters share one, or a font
 * draws two as one, it may name the wrong one. What browsers do to all of GB 2312 in the fonts that are
 * usual here, but for radicals, which copied text has too (`source/repair.ts`).
 */
const CHARACTERS: Record<string, string> = {
  '\u2e3a': '——',
  '\u2e3b': '———',
  '\u2015': '—',
  '\u301c': '～',
  '\u2329': '〈',
  '\u232a': '〉',
  '\u2215': '／',
  '\u2035': '｀',
  '\u3b35': '胶',
};
/** With ﬀ ﬁ ﬂ … of Latin letters, which decompose. */
const RE_LOOK_ALIKE = new RegExp(`[${Object.keys(CHARACTERS).join('')}\\ufb00-\\ufb06]`, 'g');

/** Puts the characters of a text right, and counts them. */
export function withoutLookAlikes(text: string): { text: string; count: number } {
  return {
    text: text.replace(RE_LOOK_ALIKE, (one) => CHARACTERS[one] ?? one.normalize('NFKC')),
    count: text.match(RE_LOOK_ALIKE)?.length ?? 0,
  };
}

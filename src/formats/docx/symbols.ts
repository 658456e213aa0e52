/** Characters of symbol fonts, which have no meaning without their font, as those that they show. */

/** By font, from the code that Word stores (F000 and on) to the character. */
const SHOWN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    61623: '•',
    61620: '×',
    61624: '÷',
    61617: '±',
    61616: '°',
    61603: '≤',
    61619: '≥',
    61627: '≈',
    61625: '≠',
    61614: '→',
    61605: '∞',
    61549: 'μ',
    61485: '−',
  },
  wingdings: {
    61548: '●',
    61550: '■',
    61551: '□',
    61607: '▪',
    61608: '◻',
    61611: '★',
    61656: '➢',
    61672: '➔',
    61692: '✓',
    61691: '✗',
    61694: '☑',
    61557: '◆',
    61558: '❖',
    61514: '☺',
    ...Object.fromEntries([...'①②③④⑤⑥⑦⑧⑨⑩'].map((circled, i) => [0xf081 + i, circled])),
  },
  'wingdings 2': { 61522: '☑', 61603: '☐', 61520: '✓', 61519: '✗' },
};

/**
 * What a symbol shows; U+FFFD, a lost character, where that isn't known.
 * @param code in hex, as `w:sym` has it
 */
export function symbolShown(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point > 0x20 && point <= 0xffff)) return '\ufffd';
  // Word adds F000 or leaves it away.
  const shown = SHOWN[font.toLowerCase()]?.[point | 0xf000];
  if (shown !== undefined) return shown;
  const isPrivate = point >= 0xd800 && point <= 0xf8ff;
  return isPrivate || font.toLowerCase() in SHOWN ? '\ufffd' : String.fromCharCode(point);
}

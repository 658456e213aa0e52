/**
 * Characters that only look like another one, as PDFs, input methods and old software leave them in a
 * text; one character for one, so that lengths and places stay.
 */

/**
 * For U+2E81 and on, the CJK Radicals Supplement, what each stands for: Unicode's
 * `EquivalentUnifiedIdeograph` (U+2E9A is no character). The other radicals, U+2F00 and on, decompose.
 */
const SUPPLEMENT =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u2e9a旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const SUPPLEMENT_START = 0x2e81;

/**
 * The first character of each group stands for the others. The two radicals at the end decompose to
 * the older forms 戶 and 靑; in simplified text they are 户 and 青.
 */
const GROUPS = [
  '-—–―─━‐‑‒−⸺⸻',
  '·•・‧∙⋅',
  '〇○◯',
  '…⋯︙',
  '~〜∼',
  ':∶',
  '/∕⁄',
  'μµ',
  '户⼾',
  '青⾭',
];

/**
 * What Unicode itself decomposes to another form of the same character: Kangxi radicals, compatibility
 * ideographs, angle brackets, vertical, small, full-width and half-width forms. Not the whole of NFKC,
 * which changes what is read: ② to 2, Ⅲ to III.
 */
const RE_DECOMPOSED =
  /[\u2329\u232A\u2F00-\u2FD5\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFFEE\u{2F800}-\u{2FA1D}]/u;

const FOLDS = new Map<string, string>();
[...SUPPLEMENT].forEach((ideograph, i) => {
  FOLDS.set(String.fromCharCode(SUPPLEMENT_START + i), ideograph);
});
for (const [first = '', ...others] of GROUPS) for (const other of others) FOLDS.set(other, first);

/** The character that this one looks like; one without such stays, as does `￣`, which would be two. */
export function foldLookalike(character: string): string {
  const direct = FOLDS.get(character);
  if (direct !== undefined) return direct;
  if (!RE_DECOMPOSED.test(character)) return character;
  const folded = character.normalize('NFKC');
  return [...folded].length === 1 ? (FOLDS.get(folded) ?? folded) : character;
}

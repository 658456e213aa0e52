/**
 * Radicals that stand for the characters they are: PDFs printed by browsers write ⼀ (U+2F00) for 一 and
 * ⻓ (U+2ED3) for 长, and so does what is copied from them. They look the same and are found by nobody.
 */

/**
 * For U+2E81 and on, the CJK Radicals Supplement, what each stands for: Unicode's
 * `EquivalentUnifiedIdeograph` (U+2E9A is no character). The other radicals, U+2F00 and on, decompose.
 */
const SUPPLEMENT =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u2e9a旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const SUPPLEMENT_START = 0x2e81;

/** These two decompose to the older forms 戶 and 靑; in simplified text they are 户 and 青. */
const SIMPLIFIED = new Map([
  ['⼾', '户'],
  ['⾭', '青'],
]);
const OF_SUPPLEMENT = new Map(
  [...SUPPLEMENT].map((ideograph, i) => [String.fromCharCode(SUPPLEMENT_START + i), ideograph]),
);

/** Any radical that {@link ideographOf} knows. */
export const RE_RADICAL = /[\u2e81-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5]/g;

/** The character that a radical stands for; what is no radical stays. */
export function ideographOf(radical: string): string {
  const direct = SIMPLIFIED.get(radical) ?? OF_SUPPLEMENT.get(radical);
  if (direct !== undefined) return direct;
  return radical >= '\u2f00' && radical <= '\u2fd5' ? radical.normalize('NFKC') : radical;
}

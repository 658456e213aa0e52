/** Numbers in Chinese characters, read and written: 三, 二十, 百万, 二〇二二. */

/** All characters that can stand in a Chinese number; 双 and 半 count too, so that no number is missed. */
export const CHINESE_DIGITS = '〇零一二三四五六七八九十百千万亿两双半';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const RE_DIGITS_ONLY = /^[〇零一二三四五六七八九]{2,}$/;

/**
 * Value of a Chinese number as a decimal string; null where the characters form none (十百).
 * A unit without a digit counts once: 百万亩 is 1000000, 亿元 is 100000000.
 */
export function chineseValue(numeral: string): string | null {
  if (numeral === '半') return '0.5';
  if (RE_DIGITS_ONLY.test(numeral)) return [...numeral].map((digit) => DIGITS[digit]).join('');
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  let lastLarge = Number.POSITIVE_INFINITY;
  for (const character of numeral) {
    const small = SMALL_UNITS[character];
    const large = LARGE_UNITS[character];
    const value = DIGITS[character];
    if (small !== undefined) {
      if (small >= lastUnit) return null;
      section += (digit ?? 1) * small;
      lastUnit = small;
      digit = null;
    } else if (large !== undefined) {
      if (large >= lastLarge) return null;
      total += (section + (digit ?? 0) || 1) * large;
      section = 0;
      lastUnit = Number.POSITIVE_INFINITY;
      lastLarge = large;
      digit = null;
    } else if (value !== undefined && (digit === null || digit === 0)) {
      digit = value;
    } else {
      return null;
    }
  }
  return String(total + section + (digit ?? 0));
}

const WRITTEN_DIGITS = '零一二三四五六七八九';
const WRITTEN_UNITS: readonly (readonly [number, string])[] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
];

/** A whole number from 0 to 9999 as it is usually written: 零, 十五, 一百零二. */
export function chineseNumeral(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, name] of WRITTEN_UNITS) {
    const count = Math.floor(value / unit) % 10;
    if (count === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + WRITTEN_DIGITS.charAt(count) + name;
    gap = false;
  }
  return text.replace(/^一十/, '十') || '零';
}

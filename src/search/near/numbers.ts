/** Numbers in another form: 八点二亿 ~ 8.2亿, 二〇二三 ~ 2023. The value is never changed. */
import { chineseNumeral, chineseValue } from '../../model/chinese-number.ts';

const DIGITS = '〇零一二三四五六七八九两';
const CHINESE = `${DIGITS}十百千万亿`;
/** Percentages in words, numbers in Chinese with 点, and Arabic ones with 万 or 亿 behind them. */
const RE_NUMBER = new RegExp(
  `百分之(?:[${CHINESE}]+(?:点[${DIGITS}]+)?|\\d+(?:\\.\\d+)?)|[${CHINESE}]+(?:点[${DIGITS}]+[万亿]*)?|\\d+(?:\\.\\d+)?%?[百千万亿]*`,
  'g',
);
const RE_ARABIC = /^(\d+(?:\.\d+)?)(%?)([百千万亿]*)$/;
const RE_POINT = /^(.*)点([〇零一二三四五六七八九两]+)([万亿]*)$/;
const RE_YEAR = /^(?:19|20)\d\d$/;
const UNITS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Most forms of a query that are tried. */
const MOST = 64;

/** Characters that make up numbers, decimal point and percent sign among them. */
export const RE_NUMERAL: RegExp = new RegExp(`[${CHINESE}\\d.%‰]`);

const clean = (value: number) => String(Number(value.toPrecision(12)));
const scaled = (number: string, units: string) =>
  clean([...units].reduce((value, unit) => value * (UNITS[unit] ?? 1), Number(number)));
const digit = (value: string) => '〇一二三四五六七八九'[Number(value)] ?? '';

/** Value of one number as decimal digits, with `%` behind a percentage; null when it is none (十百). */
function numberValue(token: string): string | null {
  const percent = token.startsWith('百分之') ? numberValue(token.slice(3)) : null;
  if (percent !== null) return `${percent}%`;
  const arabic = RE_ARABIC.exec(token);
  if (arabic) return scaled(arabic[1] ?? '', arabic[3] ?? '') + arabic[2];
  const point = RE_POINT.exec(token);
  if (!point) return chineseValue(token);
  const whole = chineseValue(point[1] ?? '');
  const fraction = [...(point[2] ?? '')].map((one) => chineseValue(one)).join('');
  return whole === null ? null : scaled(`${whole}.${fraction}`, point[3] ?? '');
}

/** Every number of the text, in order, as its value; one that has no value stands as it is. */
export function numberValues(text: string): string[] {
  return [...text.matchAll(RE_NUMBER)].map(([token]) => numberValue(token) ?? token);
}

/** Ways to write a number without 万 or 亿 in Chinese. */
function inChinese(number: string): string[] {
  const [whole = '', fraction] = number.split('.');
  if (Number(whole) >= 10_000) return [];
  const tail = fraction ? `点${[...fraction].map(digit).join('')}` : '';
  const forms = [chineseNumeral(Number(whole)) + tail];
  if (number === '2') forms.push('两');
  if (RE_YEAR.test(number)) forms.push([...number].map(digit).join(''));
  return forms;
}

/** All ways to write a value. */
function formsOf(value: string): string[] {
  if (value.endsWith('%')) {
    const number = value.slice(0, -1);
    return [value, ...inChinese(number).map((form) => `百分之${form}`)];
  }
  const forms = [value, ...inChinese(value)];
  for (const unit of ['万', '亿']) {
    if (Number(value) < (UNITS[unit] ?? 0)) continue;
    const number = clean(Number(value) / (UNITS[unit] ?? 1));
    forms.push(number + unit, ...inChinese(number).map((form) => form + unit));
  }
  return forms;
}

/** The text with its numbers in every other form; the text itself is not among them. */
export function numberForms(text: string): string[] {
  let forms = [''];
  let at = 0;
  for (const found of text.matchAll(RE_NUMBER)) {
    const value = numberValue(found[0]);
    const choices = new Set([found[0], ...(value === null ? [] : formsOf(value))]);
    const before = text.slice(at, found.index);
    forms = forms.flatMap((form) => [...choices].map((choice) => form + before + choice));
    if (forms.length > MOST) forms.length = MOST;
    at = found.index + found[0].length;
  }
  return forms.map((form) => form + text.slice(at)).filter((form) => form !== text);
}

const RE_DIGIT = /[\d.]/;
const RE_CHINESE_DIGIT = new RegExp(`[${CHINESE}点]`);

/**
 * Whether a stretch of text cuts through no number: 2亿 in 8.2亿 and 三个 in 十三个 do. Figures are never
 * guessed, so what is proposed for a figure must be the whole of it.
 */
export function keepsNumbersWhole(text: string, start: number, end: number): boolean {
  const cut = (left = '', right = '') =>
    (RE_DIGIT.test(left) && RE_DIGIT.test(right)) ||
    (RE_CHINESE_DIGIT.test(left) && RE_CHINESE_DIGIT.test(right)) ||
    (/\d/.test(left) && /[%百千万亿]/.test(right));
  return !cut(text[start - 1], text[start]) && !cut(text[end - 1], text[end]);
}

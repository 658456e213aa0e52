/** How a figure is shown: its number, unit, bound and period as the report has them, nothing computed. */
import type { Comparator, Figure } from '../model/figure.ts';
import { numbersOf } from './locate.ts';

/** Bounds that stand behind the number; all others stand before it. */
const BEHIND: readonly Comparator[] = ['以上', '左右', '以内', '以下'];
/** What stands for the number of a 状态. */
export const NO_NUMBER = '没有数';

/** `7%以上`, `不低于1个`, `第一方阵`, `百万亩`: the number in the report's characters; a 状态 has none. */
export function figureText(figure: Figure): string {
  const { value, comparator } = figure;
  if (value === undefined) return NO_NUMBER;
  const amount = figure.shown ?? amountOf(figure);
  if (comparator === '等于') return amount;
  return BEHIND.includes(comparator) ? `${amount}${comparator}` : `${comparator}${amount}`;
}

/** Number and unit as they stand in the words, with the 第 of an ordinal. */
function amountOf(figure: Figure): string {
  const { words, value, unit = '' } = figure;
  const [token] = numbersOf(figure).own;
  if (!token) return `${value}${unit}`;
  const start = words.charAt(token.start - 1) === '第' ? token.start - 1 : token.start;
  return words.slice(start, token.end + unit.length);
}

/** `2022` → 2022年; `-2022` → 到2022年; `2018-2022` → 2018—2022年; absent → 没有写. */
export function periodText(period: string | undefined): string {
  if (period === undefined) return '没有写';
  if (period.startsWith('-')) return `到${period.slice(1)}年`;
  return `${period.replace('-', '—')}年`;
}

/** How a figure is shown: its number, unit, bound and period as the report has them, nothing computed. */
import type { Comparator, Figure } from '../model/figure.ts';

/** Bounds that stand behind the number; all others stand before it. */
const BEHIND: readonly Comparator[] = ['以上', '左右', '以内', '以下'];
/** What stands for the number of a 状态. */
export const NO_NUMBER = '没有数';

/** `7%以上`, `不低于1个`, `第3位`; a 状态 has no number. */
export function figureText(
  figure: Pick<Figure, 'value' | 'unit' | 'comparator' | 'dimension'>,
): string {
  const { value, unit = '', comparator, dimension } = figure;
  if (value === undefined) return NO_NUMBER;
  const amount = `${dimension === '名次' ? '第' : ''}${value}${unit}`;
  if (comparator === '等于') return amount;
  return BEHIND.includes(comparator) ? `${amount}${comparator}` : `${comparator}${amount}`;
}

/** `2022` → 2022年; `-2022` → 到2022年; `2018-2022` → 2018—2022年; absent → 没有写. */
export function periodText(period: string | undefined): string {
  if (period === undefined) return '没有写';
  if (period.startsWith('-')) return `到${period.slice(1)}年`;
  return `${period.replace('-', '—')}年`;
}

/** The picture of the amounts of money: ranked, on one scale. */
import type { Figure } from '../model/figure.ts';
import { type Mark, marksOf } from './mark.ts';

/** The unit of the amounts: the one in which reports write sums that can stand beside each other. */
export const AMOUNT_UNIT = '亿元';
/** Fewer make no ranking. */
const LEAST = 3;

/** The amounts in {@link AMOUNT_UNIT}, from large to small. */
export function rankedAmounts(figures: readonly Figure[]): { figure: Figure; mark: Mark }[] {
  const amounts = figures
    .filter(({ dimension, unit }) => dimension === '金额' && unit === AMOUNT_UNIT)
    .toSorted((a, b) => Number(b.value) - Number(a.value));
  if (amounts.length < LEAST) return [];
  const marks = marksOf(amounts);
  return amounts.flatMap((figure, at) => {
    const mark = marks[at];
    return mark ? [{ figure, mark }] : [];
  });
}

/** The picture of the ledger: from each result to its target, comparable pairs only. */
import type { FiguresRow, LedgerRow } from '../ledger/ledger.ts';
import { type Mark, marksOf } from './mark.ts';

/** A pair on a scale of its own. */
export interface PairChart {
  id: string;
  indicator: string;
  result: Mark;
  target: Mark;
}

/** The comparable pairs; first those whose target is most above their result. Only the order is reckoned. */
export function pairCharts(rows: readonly LedgerRow[]): PairChart[] {
  return rows
    .filter((row): row is FiguresRow => row.comparison === '可比')
    .flatMap(({ id, indicator, results: [result], targets: [target] }) => {
      if (!result || !target) return [];
      const [from, to] = marksOf([result, target]);
      const change = Number(target.value) / Number(result.value);
      return from && to ? [{ chart: { id, indicator, result: from, target: to }, change }] : [];
    })
    .sort((a, b) => b.change - a.change)
    .map(({ chart }) => chart);
}

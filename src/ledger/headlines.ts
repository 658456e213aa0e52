/** The few figures that stand at the head of the page: those that the editor named, else by rule. */
import type { Figure, FiguresData } from '../model/figure.ts';
import type { LedgerData } from '../model/ledger.ts';

/** How many are taken by rule. */
const BY_RULE = 6;

/** The named figures in their order; else the results that have a target to be compared with. */
export function headlinesOf(
  { headlines, figures }: FiguresData,
  { pairs }: LedgerData,
): readonly Figure[] {
  const ids =
    headlines ??
    pairs
      .filter(({ comparable }) => comparable)
      .flatMap(({ result }) => result)
      .slice(0, BY_RULE);
  return ids.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
}

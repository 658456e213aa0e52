/** The ledger: results beside targets, and what has only one of the two. Nothing is computed. */
import { FIELDS, type Field, type Figure } from '../model/figure.ts';
import type { LedgerData } from '../model/ledger.ts';

/** How a row's two sides stand to each other. */
type Comparison = '可比' | '不可比' | '只有结果' | '只有目标';

/** A row of the ledger. */
export interface LedgerRow {
  /** The pair's id, or the figure's where a row holds one figure only. */
  id: string;
  indicator: string;
  field: Field;
  /** What was done; empty where the report states no result in figures. */
  results: Figure[];
  /** What is to be done; empty where the report states no target in figures. */
  targets: Figure[];
  comparison: Comparison;
  /** Why the sides must not be compared; only with 不可比. */
  why?: string;
  note?: string;
}

/**
 * The ledger's rows by field: the pairs in their order, then targets without a result, then results
 * without a target. 部署 and 背景 stand only in pairs: no result can be asked of them.
 */
export function ledgerRows(ledger: LedgerData, figures: readonly Figure[]): LedgerRow[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const find = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const paired = new Set(ledger.pairs.flatMap(({ result, target }) => [...result, ...target]));
  const single = figures.filter(({ id }) => !paired.has(id));
  const rows: LedgerRow[] = [
    ...ledger.pairs.map(
      ({ id, indicator, field, result, target, why, note }): LedgerRow => ({
        id,
        indicator,
        field,
        results: find(result),
        targets: find(target),
        comparison: why === undefined ? '可比' : '不可比',
        ...(why === undefined ? {} : { why }),
        ...(note === undefined ? {} : { note }),
      }),
    ),
    ...single.filter(({ kind }) => kind === '目标').map(targetOnly),
    ...single.filter(({ kind }) => kind === '完成').map(resultOnly),
  ];
  return rows.toSorted((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
}

function targetOnly(figure: Figure): LedgerRow {
  const { id, indicator, field } = figure;
  return { id, indicator, field, results: [], targets: [figure], comparison: '只有目标' };
}

function resultOnly(figure: Figure): LedgerRow {
  const { id, indicator, field } = figure;
  return { id, indicator, field, results: [figure], targets: [], comparison: '只有结果' };
}

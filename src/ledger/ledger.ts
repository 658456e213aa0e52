/** The ledger: results beside targets, and what has only one of the two. Nothing is computed. */
import { FIELDS, type Field, type Figure } from '../model/figure.ts';
import { type LedgerData, NO_STAGE, NOT_COMPARABLE, type ProgressSide } from '../model/ledger.ts';

interface Row {
  /** The pair's or progress' id, or the figure's where a row holds one figure only. */
  id: string;
  indicator: string;
  field: Field;
  note?: string;
}

/** A row of figures. */
export interface FiguresRow extends Row {
  /** What was done; empty where the report states no result in figures. */
  results: Figure[];
  /** What is to be done; empty where the report states no target in figures. */
  targets: Figure[];
  comparison: '可比' | '口径不同' | '只见结果' | '只见目标';
  /** Why the sides must not be compared; only with 口径不同. */
  why?: string;
}

/** A row of a work that has no number: how far it had come, how far it is to come. */
interface ProgressRow extends Row {
  results: [ProgressSide];
  targets: [ProgressSide];
  comparison: '只看进度';
}

export type LedgerRow = FiguresRow | ProgressRow;

/** How the two sides of a row can stand to each other, in the order in which a reader chooses them. */
export const COMPARISONS: readonly LedgerRow['comparison'][] = [
  '可比',
  '口径不同',
  '只看进度',
  '只见目标',
  '只见结果',
];

/**
 * The ledger's rows by field: the pairs and what has a progress, in their order, then targets without a
 * result, then results without a target. 部署 and 背景 stand only in pairs: no result can be asked of them.
 */
export function ledgerRows(ledger: LedgerData, figures: readonly Figure[]): LedgerRow[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const find = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const paired = new Set(ledger.pairs.flatMap(({ result, target }) => [...result, ...target]));
  const single = figures.filter(({ id }) => !paired.has(id));
  const rows: LedgerRow[] = [
    ...ledger.pairs.map(
      ({ id, indicator, field, result, target, why, note }): FiguresRow => ({
        id,
        indicator,
        field,
        results: find(result),
        targets: find(target),
        comparison: why === undefined ? '可比' : '口径不同',
        ...(why === undefined ? {} : { why }),
        ...(note === undefined ? {} : { note }),
      }),
    ),
    ...ledger.progress.map(
      ({ id, indicator, field, result, target, note }): ProgressRow => ({
        id,
        indicator,
        field,
        results: [result],
        targets: [target],
        comparison: '只看进度',
        ...(note === undefined ? {} : { note }),
      }),
    ),
    ...single.filter(({ kind }) => kind === '目标').map(targetOnly),
    ...single.filter(({ kind }) => kind === '完成').map(resultOnly),
  ];
  return rows.toSorted((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
}

function targetOnly(figure: Figure): FiguresRow {
  const { id, indicator, field } = figure;
  return { id, indicator, field, results: [], targets: [figure], comparison: '只见目标' };
}

function resultOnly(figure: Figure): FiguresRow {
  const { id, indicator, field } = figure;
  return { id, indicator, field, results: [figure], targets: [], comparison: '只见结果' };
}

/**
 * Whether the report states a target for the year before. Where it states none, nobody can say from it
 * whether that year's targets were met.
 */
export function statesTargetsOf(year: number, figures: readonly Figure[]): boolean {
  return figures.some(
    ({ kind, period = '' }) => kind === '目标' && period.slice(-4) === String(year),
  );
}

/** What the ledger says of a row's comparison: whether its sides can be compared, and what goes with that. */
export function verdictOf(row: LedgerRow): { verdict: string; remarks: string[] } {
  const note = row.note === undefined ? [] : [row.note];
  if (row.comparison === '只看进度') {
    const [from, to] = [...row.results, ...row.targets].map(({ stage }) => stage ?? NO_STAGE);
    return { verdict: row.comparison, remarks: [`${from} → ${to}`, ...note] };
  }
  const verdict = row.comparison === '口径不同' ? NOT_COMPARABLE : row.comparison;
  return { verdict, remarks: row.why === undefined ? note : [row.why, ...note] };
}

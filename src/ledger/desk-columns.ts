/** Columns of the tables of figures and of the ledger. */
import { FIGURE_KIND_NAMES, type Figure } from '../model/figure.ts';
import { periodText } from './figure-text.ts';
import { type LedgerRow, verdictOf } from './ledger.ts';
import type { Column } from './table.ts';

/** Names a paragraph as one says it, by its id. */
export type PlaceOf = (paragraph: string) => string;

/** All figures, one a row. */
export function figureColumns(placeOf: PlaceOf): Column<Figure>[] {
  return [
    { head: '指标', width: 12, cell: ({ indicator }) => indicator },
    {
      ...{ head: '比较', width: 4 },
      cell: ({ dimension, comparator }) =>
        dimension === '状态' && comparator === '等于' ? '' : comparator,
    },
    { head: '数值', width: 5, isNumber: true, cell: ({ value = '' }) => value },
    { head: '单位', width: 4, cell: ({ unit = '' }) => unit },
    { head: '类别', width: 3, cell: ({ dimension }) => dimension },
    {
      ...{ head: '时期', width: 6 },
      cell: ({ period }) => (period === undefined ? '' : periodText(period)),
    },
    { head: '种类', width: 5, cell: ({ kind }) => FIGURE_KIND_NAMES[kind] },
    { head: '领域', width: 4, cell: ({ field }) => field },
    { head: '口径', width: 14, cell: ({ basis = '' }) => basis },
    { head: '报告原文', width: 18, cell: ({ words }) => words },
    { head: '原文所在', width: 8, cell: ({ paragraph }) => placeOf(paragraph) },
    { head: '编号', width: 15, cell: ({ id }) => id },
  ];
}

/** The ledger, one row a row; a side of which the report says nothing is empty. */
export function ledgerColumns(placeOf: PlaceOf): Column<LedgerRow>[] {
  const places = (side: LedgerRow['results']) =>
    [...new Set(side.map(({ paragraph }) => placeOf(paragraph)))].join('；');
  return [
    { head: '领域', width: 4, cell: ({ field }) => field },
    { head: '指标', width: 12, cell: ({ indicator }) => indicator },
    { head: '上年结果', width: 20, cell: ({ results }) => wordsOf(results) },
    { head: '结果所在', width: 8, cell: ({ results }) => places(results) },
    { head: '今年目标', width: 20, cell: ({ targets }) => wordsOf(targets) },
    { head: '目标所在', width: 8, cell: ({ targets }) => places(targets) },
    { head: '能否比较', width: 8, cell: (row) => verdictOf(row).verdict },
    { head: '说明', width: 16, cell: (row) => verdictOf(row).remarks.join('；') },
  ];
}

/** The report's words, each once: two figures can stand in the same words. */
function wordsOf(side: LedgerRow['results']): string {
  return [...new Set(side.map(({ words }) => words))].join('；');
}

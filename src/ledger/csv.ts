/** Figures and ledger as tables for Excel. */
import { FIGURE_KIND_NAMES, type Figure } from '../model/figure.ts';
import type { CsvLines } from './csv-lines.ts';
import { periodText } from './figure-text.ts';
import { type LedgerRow, verdictOf } from './ledger.ts';
import { csvLine } from './to-csv.ts';

/** Names a paragraph as one says it, by its id. */
type PlaceOf = (paragraph: string) => string;

/** All figures, one a row. */
export function figuresCsv(figures: readonly Figure[], placeOf: PlaceOf): CsvLines {
  return linesOf(
    [
      '指标',
      '比较',
      '数值',
      '单位',
      '类别',
      '时期',
      '种类',
      '领域',
      '口径',
      '报告原文',
      '原文所在',
      '编号',
    ],
    figures.map((figure) => [
      figure.id,
      [
        figure.indicator,
        figure.dimension === '状态' && figure.comparator === '等于' ? '' : figure.comparator,
        figure.value ?? '',
        figure.unit ?? '',
        figure.dimension,
        figure.period === undefined ? '' : periodText(figure.period),
        FIGURE_KIND_NAMES[figure.kind],
        figure.field,
        figure.basis ?? '',
        figure.words,
        placeOf(figure.paragraph),
        figure.id,
      ],
    ]),
  );
}

/** The ledger, one row a row; a side of which the report says nothing is empty. */
export function ledgerCsv(rows: readonly LedgerRow[], placeOf: PlaceOf): CsvLines {
  const places = (side: LedgerRow['results']) =>
    [...new Set(side.map(({ paragraph }) => placeOf(paragraph)))].join('；');
  return linesOf(
    ['领域', '指标', '上年结果', '结果所在', '今年目标', '目标所在', '能否比较', '说明'],
    rows.map((row) => {
      const { verdict, remarks } = verdictOf(row);
      return [
        row.id,
        [
          row.field,
          row.indicator,
          wordsOf(row.results),
          places(row.results),
          wordsOf(row.targets),
          places(row.targets),
          verdict,
          remarks.join('；'),
        ],
      ];
    }),
  );
}

function linesOf(head: readonly string[], rows: [id: string, cells: string[]][]): CsvLines {
  return { head: csvLine(head), rows: rows.map(([id, cells]) => [id, csvLine(cells)]) };
}

/** The report's words, each once: two figures can stand in the same words. */
function wordsOf(side: LedgerRow['results']): string {
  return [...new Set(side.map(({ words }) => words))].join('；');
}

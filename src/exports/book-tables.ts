/** Figures and ledger as the tables of a book: few columns, the report's own words. Pure. */
import { labelOf } from '../cite/label.ts';
import { figureText, NOTHING, whenText } from '../ledger/figure-text.ts';
import { type LedgerRow, ledgerRows, verdictOf } from '../ledger/ledger.ts';
import { FIELDS } from '../model/figure.ts';
import type { Report } from '../report/report.ts';

/** A table, its rows in groups. */
export interface BookTable {
  /** `figures`, `ledger`: part of the names of files and anchors. */
  id: 'figures' | 'ledger';
  title: string;
  /** What must be known before it is read. */
  about: string;
  head: readonly string[];
  groups: readonly { name: string; rows: readonly (readonly string[])[] }[];
}

/** The tables of a report; none where nobody has drawn its figures. */
export function tablesOf(report: Report): BookTable[] {
  const { desk, year } = report;
  if (!desk) return [];
  const { figures } = desk.figures;
  const place = (paragraph: string) => labelOf(report, paragraph);
  const rows = ledgerRows(desk.ledger, figures);
  return [
    {
      id: 'figures',
      title: '数据',
      about: '报告里的数字，一个不少；数值照报告写，没有换算，也没有推算。',
      head: ['指标', '数值', '时间', '原文', '所在'],
      groups: grouped(
        figures.map((figure) => ({
          field: figure.field,
          cells: [
            figure.indicator,
            figureText(figure),
            whenText(figure) || NOTHING,
            figure.words,
            place(figure.paragraph),
          ],
        })),
      ),
    },
    {
      id: 'ledger',
      title: '结果与目标',
      about: '上年做到的与今年要做的，照报告原话并列；能不能比，写在最后一栏。',
      head: ['指标', `${year - 1}年结果`, `${year}年目标`, '能否比较'],
      groups: grouped(
        rows.map((row) => {
          const { verdict, remarks } = verdictOf(row);
          return {
            field: row.field,
            cells: [
              row.indicator,
              sideOf(row.results),
              sideOf(row.targets),
              [verdict, ...remarks].join('；'),
            ],
          };
        }),
      ),
    },
  ];

  /** The report's words, each once, with their places. */
  function sideOf(side: LedgerRow['results']): string {
    const said = side.map(({ words, paragraph }) => `${words}（${place(paragraph)}）`);
    return [...new Set(said)].join('；') || NOTHING;
  }
}

function grouped(
  rows: readonly { field: (typeof FIELDS)[number]; cells: readonly string[] }[],
): BookTable['groups'] {
  return FIELDS.map((name) => ({
    name,
    rows: rows.filter(({ field }) => field === name).map(({ cells }) => cells),
  })).filter((group) => group.rows.length > 0);
}

/** Figures and ledger as tables for Excel. */
import type { Figure } from '../model/figure.ts';
import { NEXT_REPORT_ABSENT, NO_RESULT, NO_TARGET } from '../model/ledger.ts';
import { periodText } from './figure-text.ts';
import { type LedgerRow, verdictOf } from './ledger.ts';
import { toCsv } from './to-csv.ts';

/** A paragraph id as a cell; bare, Excel would turn 4-1 into a date. */
function place({ paragraph }: { paragraph: string }): string {
  return `段 ${paragraph}`;
}

/** All figures, one a row. */
export function figuresCsv(figures: readonly Figure[]): string {
  return toCsv([
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
      '段落',
      '编号',
    ],
    ...figures.map((figure) => [
      figure.indicator,
      figure.dimension === '状态' && figure.comparator === '等于' ? '' : figure.comparator,
      figure.value ?? '',
      figure.unit ?? '',
      figure.dimension,
      periodText(figure.period),
      figure.kind,
      figure.field,
      figure.basis ?? '',
      figure.words,
      place(figure),
      figure.id,
    ]),
  ]);
}

/** The ledger, one row a row. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  return toCsv([
    [
      '领域',
      '指标',
      '上年结果',
      '结果所在',
      '今年目标',
      '目标所在',
      '能否比较',
      '说明',
      '下一份报告',
    ],
    ...rows.map((row) => {
      const { verdict, remarks } = verdictOf(row);
      return [
        row.field,
        row.indicator,
        wordsOf(row.results) || NO_RESULT,
        places(row.results),
        wordsOf(row.targets) || NO_TARGET,
        places(row.targets),
        verdict,
        remarks.join('；'),
        NEXT_REPORT_ABSENT,
      ];
    }),
  ]);
}

/** The report's words, each once: two figures can stand in the same words. */
function wordsOf(side: LedgerRow['results']): string {
  return [...new Set(side.map(({ words }) => words))].join('；');
}

function places(side: LedgerRow['results']): string {
  return [...new Set(side.map(place))].join('；');
}

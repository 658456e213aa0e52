/** Columns of the year's work, as an office breaks it down: what the report says, before what others fill in. */
import type { Column } from './table.ts';

/** A sentence of the year's work, as it is handed on. */
export interface CommitmentLine {
  /** The report's words. */
  words: string;
  /** Where they stand: 三（一）第2段, before it their report where the table does not name it. */
  place: string;
  /** The numbers that they set as targets: 1.6万亩. */
  amounts: readonly string[];
  field: string;
}

export const COMMITMENT_COLUMNS: readonly Column<CommitmentLine>[] = [
  { head: '序号', width: 3, isNumber: true, cell: (_, at) => String(at + 1) },
  { head: '任务（原话）', width: 26, cell: ({ words }) => words },
  { head: '段号', width: 7, cell: ({ place }) => place },
  { head: '数据', width: 8, cell: ({ amounts }) => amounts.join('；') },
  { head: '领域', width: 4, cell: ({ field }) => field },
];

/** A sheet of a workbook. */
import type { Table } from '../../ledger/table.ts';

export interface Sheet {
  name: string;
  /** A line above all, which says whose it is. */
  title: string;
  table: Table;
  /** Whether its rows can be chosen by what stands in them. */
  isFiltered: boolean;
}

/** Rows above the first of the table: the title and the heads. */
export const HEAD_ROWS = 2;

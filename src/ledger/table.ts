/** A table that leaves the site, the same as CSV and in a workbook. */

/** A column, by what it says of a row. */
export interface Column<Row> {
  head: string;
  /** What its cell says; '' where there is nothing to say. @param at the row's number, from 0 */
  cell(row: Row, at: number): string;
  /** Characters of Chinese that a line of it has room for. */
  width: number;
  /** Whether its cells are numbers to a spreadsheet, too; written as decimals. */
  isNumber?: true;
}

/** The cells, row by row. */
export interface Table {
  columns: readonly Omit<Column<never>, 'cell'>[];
  /** Each with the id of its row on the page. */
  rows: readonly { id: string; cells: readonly string[] }[];
}

/** What the columns say of the rows. */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly (Row & { id: string })[],
): Table {
  return {
    columns,
    rows: rows.map((row, at) => ({ id: row.id, cells: cellsOf(columns, row, at) })),
  };
}

/** What the columns say of a row. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row, at: number): string[] {
  return columns.map(({ cell }) => cell(row, at));
}

/** A table as lines of CSV, so that some of them make a file on the page as all of them do in the build. */
import type { Table } from './table.ts';
import { csvLine, csvOfLines } from './to-csv.ts';

/** A table's lines. */
export interface CsvLines {
  head: string;
  /** In the table's order, each with the id of its row on the page. */
  rows: readonly (readonly [id: string, line: string])[];
}

/** The lines of a table. */
export function csvLinesOf({ columns, rows }: Table): CsvLines {
  return {
    head: csvLine(columns.map(({ head }) => head)),
    rows: rows.map(({ id, cells }) => [id, csvLine(cells)]),
  };
}

/** Name of the global object that `figures.csv.js` and `ledger.csv.js` fill with their lines. */
export const CSV_REGISTRY = 'zhuduCsv';

/** Source of the classic script that holds a table's lines. */
export function csvScript(lines: CsvLines): string {
  return `globalThis.${CSV_REGISTRY}=${JSON.stringify(lines)};\n`;
}

/** A file of the head and all rows; or of the named rows, in the order of the names. */
export function csvFile({ head, rows }: CsvLines, ids?: readonly string[]): string {
  const byId = new Map(rows);
  return csvOfLines([head, ...(ids ?? [...byId.keys()]).map((id) => byId.get(id) ?? '')]);
}

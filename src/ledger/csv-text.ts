/** CSV (RFC 4180) that Excel opens as UTF-8: for files that the build writes and those that a page makes. */

/** Excel takes a CSV without this mark for the system's code page. */
const BOM = '\uFEFF';
const RE_NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A table as lines of CSV, so that some of them make a file as all of them do. */
export interface CsvLines {
  head: string;
  /** In the table's order, each with the id of its row on the page. */
  rows: readonly (readonly [id: string, line: string])[];
}

/** Name of the global object that `figures.csv.js` and `ledger.csv.js` fill with their lines. */
export const CSV_REGISTRY = 'zhuduCsv';

/** Source of the classic script that holds a table's lines: a page makes files of some of them. */
export function csvScript(lines: CsvLines): string {
  return `globalThis.${CSV_REGISTRY}=${JSON.stringify(lines)};\n`;
}

/** One line with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A file of the head and all rows; or of the named rows, in the order of the names. */
export function csvFile({ head, rows }: CsvLines, ids?: readonly string[]): string {
  const byId = new Map(rows);
  return BOM + head + (ids ?? [...byId.keys()]).map((id) => byId.get(id) ?? '').join('');
}

function cell(text: string): string {
  return RE_NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

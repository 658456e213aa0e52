/** Scripts with a report's tables, and the versions that their addresses carry. */
import { csvScript } from '../ledger/csv-lines.ts';
import { type TableProps, tableLines } from '../library/desk-tables.ts';
import { versionOf } from '../model/version.ts';

/** Path of the script with a table's lines and its version, for `loadScript`. */
export function rowsScript(table: TableProps): string {
  const version = versionOf(csvScript(tableLines(table)));
  return `${table.report.id}/${table.table}.csv.js?v=${version}`;
}

/** Scripts with a report's data, and the versions that their addresses carry. */
import { citeData, citeScript } from '../cite/data.ts';
import { csvScript } from '../ledger/csv-lines.ts';
import { deskTable, type TableProps } from '../library/desk-tables.ts';
import type { Report } from '../report/report.ts';
import { versionOf } from '../site/version.ts';

/** Path of the script with a table's lines and its version, for `loadScript`. */
export function rowsScript(table: TableProps): string {
  const version = versionOf(csvScript(deskTable(table)));
  return `${table.report.id}/${table.table}.csv.js?v=${version}`;
}

const cited = new WeakMap<Report, { source: string; version: string }>();

/** The report's data for citing as a script, and its version: it changes with the text, not the code. */
export function citeScriptOf(report: Report): { source: string; version: string } {
  let script = cited.get(report);
  if (!script) {
    const source = citeScript(citeData(report));
    script = { source, version: versionOf(source) };
    cited.set(report, script);
  }
  return script;
}

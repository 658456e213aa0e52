/** Rows as CSV (RFC 4180) that Excel opens as UTF-8 and calculates nothing from. */

/** Excel takes a CSV without this mark for the system's code page. */
const BOM = '\uFEFF';
const RE_NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
/** What a spreadsheet would take for a formula; the wide signs are, where such are typed. */
const RE_FORMULA = /^\s*[=+\-@＝＋－＠]/;
const RE_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Rows as CSV: with BOM, lines end in CRLF, the last one too. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return csvOfLines(rows.map(csvLine));
}

/** One row with its end. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(cell).join(',')}\r\n`;
}

/** A file of {@link csvLine}s. */
export function csvOfLines(lines: readonly string[]): string {
  return BOM + lines.join('');
}

function cell(text: string): string {
  const safe = RE_FORMULA.test(text) && !RE_NUMBER.test(text) ? `'${text}` : text;
  return RE_NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** For tests: what a spreadsheet sees of a workbook, read by a library of others. */
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { parseXml, type XmlElement } from '../../formats/xml.ts';
import type { Sheet } from './sheet.ts';

/** The cells of all sheets: text, numbers, and null where nothing stands. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<{ name: string; rows: readonly unknown[][] }[]> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}

/** What {@link readWorkbook} must find. */
export function expectedOf(sheets: readonly Sheet[]): Awaited<ReturnType<typeof readWorkbook>> {
  return sheets.map(({ name, title, table: { columns, rows } }) => ({
    name,
    rows: [
      [title, ...columns.slice(1).map(() => null)],
      columns.map(({ head }) => head),
      ...rows.map(({ cells }) =>
        cells.map((text, at) => (text === '' ? null : columns[at]?.isNumber ? Number(text) : text)),
      ),
    ],
  }));
}

const PREFIXES = new Map([['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x']]);

/** The elements of a part of a workbook. */
export function partOf(bytes: Uint8Array, part: string): XmlElement {
  const xml = unzipSync(bytes)[part];
  if (!xml) throw new Error(`no ${part}`);
  return parseXml(xml, PREFIXES, 'book.xlsx', part);
}

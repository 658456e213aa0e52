import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { library } from '../../e2e/fixture.ts';
import { csvFile, csvLinesOf } from '../../ledger/csv-lines.ts';
import type { Table } from '../../ledger/table.ts';
import { DESK_TABLES, deskTable, placeInReport } from './desk-tables.ts';
import { HEAD_ROWS, type Sheet } from './sheet.ts';
import { taskSheets } from './tasks.ts';
import { expectedOf, partOf, readWorkbook } from './testing.ts';
import { workbookOf } from './workbook.ts';

const reports = library.reports.flatMap((report) =>
  report.desk ? [{ report, desk: report.desk }] : [],
);

describe.each(reports)('of $report.id', ({ report, desk }) => {
  const sheets = taskSheets(report, desk, library.site);

  test('the workbook holds the tables, numbers as numbers', async () => {
    const bytes = await workbookOf(sheets);
    expect(await readWorkbook(bytes)).toEqual(expectedOf(sheets));
    expect(await workbookOf(taskSheets(report, desk, library.site))).toEqual(bytes);
    // Of the first file: the time of making, which a zip states as two seconds since midnight and a day since 1980.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test('what an office fills in is empty, behind what the report says', () => {
    const [{ table } = { table: null }] = sheets;
    expect(table?.columns.map(({ head }) => head)).toEqual([
      ...['序号', '任务（原话）', '段号', '数据', '领域'],
      ...['牵头领导', '牵头单位', '配合单位', '完成时限', '进展'],
    ]);
    for (const [at, { id, cells }] of (table?.rows ?? []).entries()) {
      const paragraph = report.paragraphs.find((one) => id.startsWith(`${one.id}/`));
      expect(paragraph?.text).toContain(cells[1]);
      expect(cells[0]).toBe(String(at + 1));
      expect(cells.slice(5)).toEqual(['', '', '', '', '']);
    }
  });

  test.each(DESK_TABLES)('%s as CSV is what the table says, with the report’s name', (name) => {
    const table = deskTable(name, report, desk, placeInReport(report));
    const csv = csvFile(csvLinesOf(table));
    const [head, ...rows] = parse(csv, { bom: true }) as string[][];
    expect(head).toEqual(table.columns.map(({ head }) => head));
    expect(rows).toEqual(table.rows.map(({ cells }) => cells));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    for (const row of rows) expect(row.join()).toContain(`《${report.title}》`);
  });
});

test('numbers of targets stand beside the words that set them', () => {
  const [first] = reports;
  if (!first) throw new Error('no report has figures');
  const { rows } = deskTable('commitments', first.report, first.desk, (id) => id);
  const found = rows.find(({ id }) => id === '2.0-2/1');
  expect(found?.cells.slice(1)).toEqual(['GDP增长5.5%以上', '2.0-2', '5.5%以上', '经济']);
  const general = rows.map(({ cells }) => cells[4] === '总体要求');
  expect(general.lastIndexOf(false)).toBeLessThan(general.indexOf(true));
});

test('any text is read back as it is, and nothing is calculated', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+86',
      '-3',
      '@SUM(A1)',
      '<f>1</f>',
      '12345678901234567890',
      ' 两 边 ',
      '1e5',
    ),
  );
  // No control characters, which XML has not; none of the words by which the library's list, a plain
  // object, knows what every object has (`toString`).
  const printable = text
    .map((any) => any.replaceAll(/[\p{Cc}\ufffe\uffff]|_x[\da-f]{4}_/giu, ''))
    .filter((any) => !(any in {}));
  await fc.assert(
    fc.asyncProperty(fc.array(printable, { minLength: 1, maxLength: 6 }), async (cells) => {
      const sheet = sheetOf({
        columns: cells.map(() => ({ head: '栏', width: 6 })),
        rows: [{ id: '1', cells: [...cells.slice(0, -1), `${cells.at(-1)}。`] }],
      });
      const bytes = await workbookOf([sheet]);
      expect(await readWorkbook(bytes)).toEqual(expectedOf([sheet]));
      const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
      expect(xml).not.toContain('<f>');
    }),
    { numRuns: 60 },
  );
});

describe('on paper and on the screen', () => {
  const table: Table = {
    columns: [
      { head: '序号', width: 3, isNumber: true },
      { head: '任务', width: 4 },
      { head: '进展', width: 4 },
    ],
    rows: [
      { id: 'a', cells: ['1.50', '一二三四五六七八九十', ''] },
      { id: 'b', cells: ['2', '短', ''] },
    ],
  };
  const made = workbookOf([sheetOf(table), { ...sheetOf(table), name: '说明', isFiltered: false }]);

  test('elements stand in the order of the standard, each once', async () => {
    const bytes = await made;
    const namesOf = (part: string) =>
      partOf(bytes, part).children.map((one) => (typeof one === 'string' ? one : one.name));
    expect(namesOf('xl/worksheets/sheet1.xml')).toEqual([
      ...['x:sheetPr', 'x:sheetViews', 'x:cols', 'x:sheetData', 'x:autoFilter', 'x:mergeCells'],
      ...['x:printOptions', 'x:pageMargins', 'x:pageSetup', 'x:headerFooter'],
    ]);
    expect(namesOf('xl/workbook.xml')).toEqual([
      ...['x:workbookPr', 'x:bookViews', 'x:sheets', 'x:definedNames', 'x:calcPr'],
    ]);
  });

  test('A4 across, one page wide, the heads on every page and in sight, rows to be chosen', async () => {
    const xml = (part: string, bytes: Uint8Array) =>
      new TextDecoder().decode(unzipSync(bytes)[part]);
    const bytes = await made;
    const sheet = xml('xl/worksheets/sheet1.xml', bytes);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(sheet).toContain(`ySplit="${HEAD_ROWS}"`);
    expect(sheet).toContain('<autoFilter ref="A2:C4"/>');
    const book = xml('xl/workbook.xml', bytes);
    expect(book.match(/<definedName .*?<\/definedName>/g)).toEqual([
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'任务'!$A$2:$C$4</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'任务'!$1:$2</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'说明'!$1:$2</definedName>`,
    ]);
  });

  test('a row is as high as its longest cell, and may grow; a number has its decimals', async () => {
    const bytes = await made;
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    const heights = [...sheet.matchAll(/<row r="[34]" ht="(\d+)">/g)].map((found) =>
      Number(found[1]),
    );
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBeGreaterThan(2 * (heights[1] ?? 0));
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml'])).toContain(
      'formatCode="0.00"',
    );
  });
});

function sheetOf(table: Table): Sheet {
  return { name: '任务', title: '某报告任务', table, isFiltered: true };
}

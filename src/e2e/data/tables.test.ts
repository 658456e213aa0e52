/** The tables of the real report, as spreadsheets read them. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { DESK_TABLES, deskTable, placeInReport } from '../../exports/tables/desk-tables.ts';
import { taskSheets } from '../../exports/tables/tasks.ts';
import { expectedOf, readWorkbook } from '../../exports/tables/testing.ts';
import { workbookOf } from '../../exports/tables/workbook.ts';
import { commitmentsOf } from '../../ledger/commitments.ts';
import { csvFile, csvLinesOf } from '../../ledger/csv-lines.ts';
import { loadLibrary } from '../../library/whole.ts';

const { reports, site } = loadLibrary('.');
const report = reports.find(({ id }) => id === 'pingqiao-2023');
const desk = report?.desk;
if (!report || !desk) throw new Error('no report with figures');

test('the workbook holds every commitment, figure and row of the ledger', async () => {
  const sheets = taskSheets(report, desk, site);
  const bytes = await workbookOf(sheets);
  expect(await readWorkbook(bytes)).toEqual(expectedOf(sheets));
  const { figures } = desk.figures;
  const [tasks, numbers] = sheets;
  expect(tasks?.table.rows.map(({ id }) => id).toSorted()).toEqual(
    commitmentsOf(report, figures, desk.commitments)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(numbers?.table.rows.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
  expect(bytes.length).toBeLessThan(60_000);
});

test.each(DESK_TABLES)('%s as CSV is read back, and a spreadsheet calculates nothing', (name) => {
  const table = deskTable(name, report, desk, placeInReport(report));
  const [, ...rows] = parse(csvFile(csvLinesOf(table)), { bom: true }) as string[][];
  expect(rows).toEqual(table.rows.map(({ cells }) => cells));
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
});

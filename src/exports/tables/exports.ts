import { csvFile, csvLinesOf } from '../../ledger/csv-lines.ts';
import type { Desk } from '../../report/report.ts';
import type { Export, ExportSource } from '../export.ts';
import { type DeskTable, deskTable, placeInReport } from './desk-tables.ts';
import { taskSheets } from './tasks.ts';
import { workbookOf } from './workbook.ts';

/** Of what nobody has drawn from a report, there is nothing to take along. */
const when = ({ report }: ExportSource) => report.desk !== null;

export const TABLES_EXPORTS: readonly Export[] = [
  {
    file: 'tasks.xlsx',
    group: '表格',
    name: '任务分解表 Excel',
    what: '今年要做的事，一句一条，照录原话，带段号和目标数；牵头单位、完成时限等栏空着，分工时填。另有数据、结果与目标两张表。用 Excel、WPS 打开，按 A4 横向排好了，可以直接打印。',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    when,
    make: ({ report, site }) => workbookOf(taskSheets(report, deskOf(report), site)),
  },
  csvExport(
    'commitments',
    '要做的事 CSV',
    '任务分解表的前五栏，每一条都写明是哪份报告的；几份报告的可以接在一起。',
  ),
  csvExport(
    'figures',
    '数据 CSV',
    '报告里的全部数字，每个一行，连着原话、段号和口径；做统计、画图用。',
  ),
  csvExport('ledger', '结果与目标 CSV', '去年的结果和今年的目标并列，能不能比写明在后。'),
];

function csvExport(table: DeskTable, name: string, what: string): Export {
  return {
    file: `${table}.csv`,
    ...{ group: '表格', name, what, type: 'text/csv; charset=utf-8', when },
    make({ report }) {
      const cells = deskTable(table, report, deskOf(report), placeInReport(report));
      return new TextEncoder().encode(csvFile(csvLinesOf(cells)));
    },
  };
}

function deskOf({ desk, id }: ExportSource['report']): Desk {
  if (!desk) throw new Error(`${id} has no figures`);
  return desk;
}

/** The report's work as an office breaks it down, with what it rests on: the workbook `tasks.xlsx`. */
import { labelOf } from '../../cite/label.ts';
import type { Column, Table } from '../../ledger/table.ts';
import type { Site } from '../../model/site.ts';
import type { Desk, Report } from '../../report/report.ts';
import { deskTable } from './desk-tables.ts';
import type { Sheet } from './sheet.ts';

/** What the report does not say and the office fills in. */
const TO_FILL_IN: Table['columns'] = [
  { head: '牵头领导', width: 5 },
  { head: '牵头单位', width: 7 },
  { head: '配合单位', width: 7 },
  { head: '完成时限', width: 5 },
  { head: '进展', width: 8 },
];

/** @param site what the site is called, which has drawn the tables */
export function taskSheets(report: Report, desk: Desk, site: Site): Sheet[] {
  const { title } = report;
  // The line above each table names the report.
  const table = (name: Parameters<typeof deskTable>[0]) =>
    deskTable(name, report, desk, (paragraph) => labelOf(report, paragraph));
  return [
    {
      name: '任务分解',
      title: `《${title}》任务分解表`,
      table: withColumns(table('commitments'), TO_FILL_IN),
      isFiltered: true,
    },
    { name: '数据', title: `《${title}》里的数据`, table: table('figures'), isFiltered: true },
    {
      name: '结果与目标',
      title: `《${title}》：${report.year - 1}年结果与${report.year}年目标`,
      table: table('ledger'),
      isFiltered: true,
    },
    {
      name: '说明',
      title: `《${title}》任务分解表说明`,
      table: aboutTable(report, site),
      isFiltered: false,
    },
  ];
}

/** A table with empty columns behind its own. */
function withColumns({ columns, rows }: Table, more: Table['columns']): Table {
  const empty = more.map(() => '');
  return {
    columns: [...columns, ...more],
    rows: rows.map(({ id, cells }) => ({ id, cells: [...cells, ...empty] })),
  };
}

const ABOUT_COLUMNS: readonly Omit<Column<never>, 'cell'>[] = [
  { head: '栏目', width: 10 },
  { head: '说明', width: 60 },
];

function aboutTable({ title, cover, sourceSha256 }: Report, { name, address }: Site): Table {
  const rows: [about: string, said: string | undefined][] = [
    ['报告', title],
    ['场合', cover.occasion],
    ['整理', `由“${name}”从报告里摘出，不是政府发布的文件；引用、发文前请核对原件。`],
    [
      '任务（原话）',
      '目标和部署两部分的每一句，一句一条，照录原话。属于“总体要求”的只说方向，列在最后。',
    ],
    ['段号', '在报告里的位置：三（一）第2段，就是第三部分（一）的第2段。'],
    ['数据（任务分解）', '这一句写明今年要达到的数，照原话。没有写数的空着。'],
    ['领域', '为便于筛选，由整理的人归类。'],
    ['牵头领导、牵头单位、配合单位、完成时限、进展', '报告里没有，留给各单位填写。'],
    [
      '数值、单位',
      '报告里的数；汉字写的换成数字（百万亩是 1000000 亩），此外没有换算，也没有推算，以“报告原文”一栏为准。',
    ],
    [
      '能否比较',
      '去年的结果和今年的目标口径相同，才能比。口径不同的写明不可直接比较，为什么写在后面。',
    ],
    ['原文的 SHA-256', sourceSha256],
    ['网址', address],
  ];
  return {
    columns: ABOUT_COLUMNS,
    rows: rows.flatMap(([about, said]) =>
      said === undefined ? [] : [{ id: about, cells: [about, said] }],
    ),
  };
}

import { expect, test } from 'vitest';
import { readCsv } from '../ledger/testing.ts';
import { type Line, linesToCsv, linesToText } from './commitment-export.ts';
import { NO_MARK } from './commitment-marks.ts';

const LINES: Line[] = [
  {
    words: '完成造林1.6万亩、森林抚育1.7万亩',
    field: '生态',
    amounts: ['1.6万亩', '1.7万亩'],
    place: '三（七）第3段',
    mark: { state: '没做到', day: '2023-11-26', note: '=问过，\n说在办' },
  },
  {
    ...{ words: '强化“资金保障”', field: '经济', amounts: [], place: '三（一）第5段' },
    mark: NO_MARK,
  },
  {
    ...{ words: '建设保租房', field: '民生', amounts: [], place: '三（三）第3段' },
    mark: { state: '打过勾', day: '', note: '' },
  },
];

test('as a table: the words, the place with its report, what was found and when', () => {
  expect(readCsv(linesToCsv('平桥区2023年政府工作报告', LINES))).toEqual([
    ['序号', '任务（原话）', '段号', '数据', '领域', '核对结果', '核对日期', '备注'],
    [
      ...['1', '完成造林1.6万亩、森林抚育1.7万亩', '《平桥区2023年政府工作报告》三（七）第3段'],
      ...['1.6万亩；1.7万亩', '生态', '没做到', '2023-11-26', "'=问过，\n说在办"],
    ],
    [
      ...['2', '强化“资金保障”', '《平桥区2023年政府工作报告》三（一）第5段', '', '经济'],
      ...['未核对', '', ''],
    ],
    [
      ...['3', '建设保租房', '《平桥区2023年政府工作报告》三（三）第3段', '', '民生'],
      ...['打过勾', '', ''],
    ],
  ]);
});

test('as text: what can be pasted into a message, without an id and without what is not there', () => {
  expect(linesToText('要做的事（3 条）', LINES, '2023')).toBe(
    [
      '要做的事（3 条）\n',
      '1. 完成造林1.6万亩、森林抚育1.7万亩',
      '三（七）第3段 · 没做到 · 11月26日',
      '备注：=问过，\n说在办\n',
      '2. 强化“资金保障”',
      '三（一）第5段\n',
      '3. 建设保租房',
      '三（三）第3段 · 打过勾\n',
    ].join('\n'),
  );
});

/** What comes with a body is counted as the paper numbers it. */
import { expect, test } from 'vitest';
import { library } from '../e2e/fixture.ts';
import { besidesBody } from './matter.ts';

test('notes are counted by their numbers, annexes by themselves; of a bare body nothing is said', () => {
  expect(library.reports.map((report) => [report.id, besidesBody(report)])).toEqual([
    ['yunxi-2024', []],
    ['yunxi-2023', []],
    ['liutang-2022', []],
    ['qingshan-2021', ['注释 4 条', '附件 1 个']],
  ]);
});

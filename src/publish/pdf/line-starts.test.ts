/** Every character of the report is found again on the pages, and the lines begin where they were seen to. */
import { expect, test } from 'vitest';
import { lineStarts, OtherWords } from './line-starts.ts';
import type { SetPage } from './printed.ts';

/** A page of these lines, read one after the other. */
function page(...lines: string[]): SetPage {
  return {
    lines: lines.map((text) => ({ text, left: 0, right: 0, y: 0, size: 16 })),
    text: lines.join(''),
    lineOf: lines.flatMap((text, line) => text.split('').map(() => line)),
    foot: '',
  };
}
const REPORT = [
  { id: '0.0-1', text: '政府 工作报告' },
  { id: '0-1', text: '  各位代表：现在报告工作。' },
];

test('lines begin with a paragraph or within one; what follows the text is none of it', () => {
  const pages = [page('政府', '工作报告', '各位代表：'), page('现在报告工作。', '关于这份文件')];
  expect(lineStarts(pages, REPORT, 'v1')).toEqual({
    text: 'v1',
    pages: [['0.0-1', 3, '0-1'], [7]],
  });
});

test('pages behind the text have no lines of it', () => {
  const pages = [page('政府工作报告', '各位代表：现在报告工作。'), page('关于这份文件')];
  expect(lineStarts(pages, REPORT, 'v1').pages).toEqual([['0.0-1', '0-1']]);
});

test('a row of a table is where it begins: cells beside each other go back to its first line', () => {
  const row: SetPage = { ...page('甲一乙一', '甲二乙二'), text: '甲一甲二乙一乙二' };
  row.lineOf = [0, 0, 1, 1, 0, 0, 1, 1];
  const text = '甲一甲二\t乙一乙二';
  expect(lineStarts([row], [{ id: 'a1-1', text }], 'v1').pages).toEqual([['a1-1', text.length]]);
});

test('other words, and words that are missing, are told with their place', () => {
  const other = () => lineStarts([page('政府工作报吿')], REPORT, 'v1');
  expect(other).toThrow(OtherWords);
  expect(other).toThrow('第1页：应为“告各位代表：现在报告工作。”，印成了“吿”');
  expect(() => lineStarts([page('政府工作报告')], REPORT, 'v1')).toThrow('缺 0-1 以后的字');
});

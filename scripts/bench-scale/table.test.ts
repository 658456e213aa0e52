import { expect, test } from 'vitest';
import { askedTable, builtTable } from './table.ts';
import { wordsOf } from './words.ts';

const cost = (cpu: number, peak: number) => ({ cpu, wall: 1, peak });

test('a built library: seconds in all and a report, the most memory of any run, bytes', () => {
  const [, , row] = builtTable([
    {
      tool: 'A',
      reports: 10,
      cost: { cold: cost(25, 9e8), again: cost(0.42, 1e8), changed: cost(7.04, 1.1e9) },
      bytes: 5_210_000,
    },
  ]).split('\n');
  expect(row).toBe('| 10 | A | 25.0 | 2.50 | 0.4 | 7.0 | 1100 | 5.2 | 521 |');
});

test('a tool that could not be had has a row that says so, as wide as the others', () => {
  const table = builtTable([{ tool: 'A', reports: 1, cost: 'could not be built here', bytes: 0 }]);
  const [head, , row] = table.split('\n');
  expect(row).toContain('could not be built here');
  expect(row?.split('|')).toHaveLength(head?.split('|').length ?? 0);
});

test('a searched library: kB and requests of the first answer, the middle of the times', () => {
  const first = { rare: { bytes: 95_400, requests: 6 }, common: { bytes: 120_600, requests: 8 } };
  const times = { rare: [90, 2, 4], common: [31, 30, 29] };
  const [, , row] = askedTable([
    { reports: 1, answers: { http: first, file: first, times } },
  ]).split('\n');
  expect(row).toBe('| 1 | 95, 6 | 121, 8 | 95, 6 | 121, 8 | 4 | 30 |');
});

test('a rare word stands in the texts once', () => {
  const texts = [
    '东南西北中发白一二三四五六七八九十百千万',
    '甲乙丙丁戊己庚辛壬癸子丑寅卯东南西北中发白',
  ];
  const { rare } = wordsOf(texts);
  expect(rare).toHaveLength(12);
  for (const word of rare) expect(texts.join('\n').split(word)).toHaveLength(2);
});

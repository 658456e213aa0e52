import { expect, test } from 'vitest';
import { answerAround, sumOf } from './answer-stretch.ts';

const NAMES = new Map([
  ['a', '甲县2024年'],
  ['b', '乙县2023年'],
]);
const ASKED = { words: '雷山', asked: '?q=雷山', atLeast: false };
const hits = (report: string, count: number) =>
  Array.from({ length: count }, (_, at) => [`${report}/part-1.html#p1-${at + 1}`, 2] as const);

test('a short answer is passed whole, with the names of its reports', () => {
  const all = [...hits('a', 3), ...hits('b', 2)];
  expect(answerAround(ASKED, all, 4, NAMES)).toEqual({
    ...ASKED,
    hits: all,
    before: 0,
    total: 10,
    names: { a: '甲县2024年', b: '乙县2023年' },
    next: -1,
  });
});

test('where all of it is of one report, no report is named', () => {
  expect(answerAround(ASKED, hits('a', 3), 0, NAMES).names).toEqual({});
});

test('of a long answer the stretch around the opened hit is passed, which knows its place in the whole', () => {
  const all = [...hits('a', 4000), ...hits('b', 4000)];
  const { hits: around, before, total, names } = answerAround(ASKED, all, 4020, NAMES);
  expect(around).toEqual(all.slice(3920, 4120));
  expect(before).toBe(sumOf(all.slice(0, 3920)));
  expect(total).toBe(16000);
  expect(Object.keys(names)).toEqual(['a', 'b']);
});

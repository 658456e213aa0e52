import { expect, test } from 'vitest';
import { summary, usage } from './testing.ts';
import { hiddenIn, libraryUsage } from './usage.ts';

const REPORTS = [
  summary('甲省', 2024),
  summary('乙省', 2024),
  summary('甲省', 2023),
  summary('乙省', 2023),
];
const COUNTS: Record<string, number> = {
  '甲省-2024': 5,
  '乙省-2024': 2,
  '甲省-2023': 3,
  '乙省-2023': 1,
};
const usageOf = ({ id }: { id: string }) => (COUNTS[id] ? usage(COUNTS[id]) : undefined);
const shapeOf = ({ shown }: ReturnType<typeof libraryUsage>) =>
  shown.map(({ report, count, passages }) => [report.id, count, passages.length]);

test('of each report the first places are shown, the newest report first; all are counted', () => {
  const found = libraryUsage(REPORTS, usageOf, { each: 2, all: 50 });
  expect(shapeOf(found)).toEqual([
    ['甲省-2024', 5, 2],
    ['乙省-2024', 2, 2],
    ['甲省-2023', 3, 2],
    ['乙省-2023', 1, 1],
  ]);
  expect([found.count, found.reports, hiddenIn(found)]).toEqual([11, 4, 4]);
});

test('in all no more are shown than a page has room for', () => {
  const found = libraryUsage(REPORTS, usageOf, { each: 2, all: 3 });
  expect(shapeOf(found)).toEqual([
    ['甲省-2024', 5, 2],
    ['乙省-2024', 2, 1],
  ]);
  expect([found.count, hiddenIn(found)]).toEqual([11, 8]);
});

test('it is first seen in the oldest year’s reports that have it', () => {
  const first = (reports = REPORTS) => libraryUsage(reports, usageOf).first.map(({ id }) => id);
  expect(first()).toEqual(['甲省-2023', '乙省-2023']);
  expect(first(REPORTS.slice(0, 3))).toEqual(['甲省-2023']);
  expect(first([summary('丙省', 2020), ...REPORTS])).toEqual(['甲省-2023', '乙省-2023']);
});

test('what stands nowhere has no first report', () => {
  expect(libraryUsage(REPORTS, () => undefined)).toEqual({
    count: 0,
    reports: 0,
    shown: [],
    first: [],
  });
});

import { expect, test } from 'vitest';
import { coverageOf, yearsText } from './coverage.ts';
import { summary, usage } from './testing.ts';

const REPORTS = [
  summary('甲省/丁市', 2024),
  summary('甲省/丙市', 2024),
  summary('乙省', 2023),
  summary('甲省/丙市', 2021),
];
const COUNTS: Record<string, number> = { '丁市-2024': 2, '丙市-2024': 1, '乙省-2023': 4 };
const usageOf = ({ id }: { id: string }) => (COUNTS[id] ? usage(COUNTS[id]) : undefined);
const shapeOf = (rows: ReturnType<typeof coverageOf>) =>
  rows.map(({ places, seen, unseen, absent }) => ({
    place: places.join('/'),
    seen: seen.map(({ year, reports, count }) => [year, reports, count]),
    unseen: unseen.map(({ year, reports }) => [year, reports]),
    absent,
  }));

test('each year of a place is one of 见于, 收录而未见 and 未收录', () => {
  expect(shapeOf(coverageOf(REPORTS, usageOf))).toEqual([
    { place: '甲省/丙市', seen: [[2024, 1, 1]], unseen: [[2021, 1]], absent: [2023, 2022] },
    { place: '甲省/丁市', seen: [[2024, 1, 2]], unseen: [], absent: [2023, 2022, 2021] },
    { place: '乙省', seen: [[2023, 1, 4]], unseen: [], absent: [2024, 2022, 2021] },
  ]);
});

test('of too many places those above them are told, with how many reports', () => {
  expect(shapeOf(coverageOf(REPORTS, usageOf, 2))).toEqual([
    { place: '甲省', seen: [[2024, 2, 3]], unseen: [[2021, 1]], absent: [2023, 2022] },
    { place: '乙省', seen: [[2023, 1, 4]], unseen: [], absent: [2024, 2022, 2021] },
  ]);
});

test('a place that is seen leads to the first of its places there', () => {
  const [row] = coverageOf(REPORTS, usageOf);
  expect(row?.seen[0]?.report.id).toBe('丙市-2024');
  expect(row?.seen[0]?.passage?.paragraph).toBe('1-1');
});

test('no reports, no rows', () => {
  expect(coverageOf([], usageOf)).toEqual([]);
});

test('years that follow each other are told as one stretch', () => {
  expect(yearsText([2024, 2022, 2021, 2020, 2018])).toBe('2024年、2020—2022年、2018年');
  expect(yearsText([])).toBe('');
});

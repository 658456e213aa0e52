import { expect, test } from 'vitest';
import { comparePlaces, placesIn, placeTree, pruned } from './place-tree.ts';
import { summary } from './testing.ts';

const REPORTS = [
  summary('河南省/信阳市/平桥区', 2024),
  summary('河南省', 2024),
  summary('中国', 2024),
  summary('', 2024),
  summary('河南省/信阳市/平桥区', 2022),
  summary('安徽省/合肥市', 2021),
];
const paths = (tree: ReturnType<typeof placeTree>) => placesIn(tree).map(({ path }) => path);

test('each place stands below the one that it lies in, by pinyin, the country first', () => {
  expect(paths(placeTree(REPORTS))).toEqual([
    '中国',
    '安徽省',
    '安徽省/合肥市',
    '河南省',
    '河南省/信阳市',
    '河南省/信阳市/平桥区',
  ]);
});

test('a place has its own reports, and the number and years of all below it', () => {
  const found = placesIn(placeTree(REPORTS)).map(({ name, reports, total, years }) => [
    name,
    reports.map(({ year }) => year),
    total,
    years,
  ]);
  expect(found).toContainEqual(['河南省', [2024], 3, [2024, 2022]]);
  expect(found).toContainEqual(['信阳市', [], 2, [2024, 2022]]);
  expect(found).toContainEqual(['平桥区', [2024, 2022], 2, [2024, 2022]]);
});

test('places that share a bare name are two', () => {
  const tree = placeTree([
    summary('江苏省/徐州市/鼓楼区', 2023),
    summary('江苏省/南京市/鼓楼区', 2023),
  ]);
  expect(placesIn(tree).filter(({ name }) => name === '鼓楼区')).toHaveLength(2);
});

test('of too many places the deepest are left out, and still counted', () => {
  const tree = placeTree(REPORTS);
  expect(paths(pruned(tree, 6))).toEqual(paths(tree));
  expect(paths(pruned(tree, 5))).toEqual([
    '中国',
    '安徽省',
    '安徽省/合肥市',
    '河南省',
    '河南省/信阳市',
  ]);
  expect(pruned(tree, 1).map(({ name, total }) => [name, total])).toEqual([
    ['中国', 1],
    ['安徽省', 1],
    ['河南省', 3],
  ]);
});

test('a place stands before those that lie in it', () => {
  expect(comparePlaces(['河南省'], ['河南省', '信阳市'])).toBeLessThan(0);
  expect(comparePlaces(['河南省', '信阳市'], ['河南省'])).toBeGreaterThan(0);
  expect(comparePlaces(['河南省'], ['河南省'])).toBe(0);
});

import { expect, test } from 'vitest';
import { levelOfPlaces, reportNames } from './report-name.ts';

const named = (...reports: (readonly [path: string, year: number])[]) => [
  ...reportNames(
    reports.map(([path, year], at) => ({
      id: String(at),
      title: `题目${at}`,
      places: path === '' ? [] : path.split('/'),
      year,
    })),
  ).values(),
];

test('a report is named by its narrowest place and its year', () => {
  expect(named(['河南省/信阳市/平桥区', 2023], ['河南省', 2023], ['中国', 2024])).toEqual([
    '平桥区2023年',
    '河南省2023年',
    '国务院2024年',
  ]);
});

test('places that share a bare name are told apart, whatever their years', () => {
  const names = named(
    ['江苏省/徐州市/鼓楼区', 2023],
    ['江苏省/南京市/鼓楼区', 2022],
    ['江苏省/南京市/鼓楼区', 2021],
    ['江苏省/南京市/玄武区', 2023],
  );
  expect(names.sort()).toEqual([
    '南京市鼓楼区2021年',
    '南京市鼓楼区2022年',
    '徐州市鼓楼区2023年',
    '玄武区2023年',
  ]);
  expect(named(['河北省/甲市/新区', 2023], ['河南省/甲市/新区', 2023])).toEqual([
    '河北省甲市新区2023年',
    '河南省甲市新区2023年',
  ]);
});

test('what place and year do not tell apart, or no place is known of, has its title', () => {
  expect(named(['甲省/乙市', 2023], ['甲省/乙市', 2023], ['甲省/乙市', 2024], ['', 2023])).toEqual([
    '题目0',
    '题目1',
    '乙市2024年',
    '题目3',
  ]);
});

test.each([
  ['中国', '国家'],
  ['河南省', '省'],
  ['北京市', '省'],
  ['河南省/信阳市', '市'],
  ['黑龙江省/大兴安岭地区', '市'],
  ['河南省/信阳市/平桥区', '区县'],
  ['北京市/海淀区', '区县'],
  ['海南省/陵水黎族自治县', '区县'],
  ['河南省/信阳市/平桥区/明港镇', '乡镇'],
])('the government of %s is one of level %s', (path, level) => {
  expect(levelOfPlaces(path.split('/'))).toBe(level);
});

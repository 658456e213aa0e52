import { expect, test } from 'vitest';
import { isIn, portionOf } from './portion.ts';

const XINYANG = { places: ['河南省', '信阳市'], year: 2023 };
const PINGQIAO = { places: ['河南省', '信阳市', '平桥区'], year: 2023 };
const HENAN_2024 = { places: ['河南省'], year: 2024 };
const OTHER = { places: ['江西省', '信阳市'], year: 2023 };
const ALL = [XINYANG, PINGQIAO, HENAN_2024, OTHER];

const reportsOf = (shard: string) => {
  const portion = portionOf(shard);
  return portion && ALL.filter((head) => isIn(portion, head));
};

test('a portion is what lies in a place, what is of a year, or both', () => {
  expect(reportsOf('河南省/信阳市')).toEqual([XINYANG, PINGQIAO]);
  expect(reportsOf('河南省')).toEqual([XINYANG, PINGQIAO, HENAN_2024]);
  expect(reportsOf('2023')).toEqual([XINYANG, PINGQIAO, OTHER]);
  expect(reportsOf('河南省/2024')).toEqual([HENAN_2024]);
  expect(reportsOf('河南省/信阳市/平桥区/2023')).toEqual([PINGQIAO]);
  // A path begins with the widest place: no district is found by its bare name.
  expect(reportsOf('信阳市')).toEqual([]);
});

test('what names neither place nor year is none', () => {
  for (const shard of ['', '/', '河南省/', '/信阳市', '2023/河南省', '2023/2024', '河南省//2023']) {
    expect([shard, portionOf(shard)]).toEqual([shard, null]);
  }
});

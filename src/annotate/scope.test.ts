import { expect, test } from 'vitest';
import { applies, applying, collide } from './scope.ts';

test('a term of a place or year applies to reports of that place and year only', () => {
  const report = { places: ['河南省', '信阳市', '平桥区'], year: 2023 };
  expect(applies({}, report)).toBe(true);
  expect(applies({ place: '河南省/信阳市' }, report)).toBe(true);
  expect(applies({ place: '河南省/南阳市' }, report)).toBe(false);
  expect(applies({ years: [2022] }, report)).toBe(false);
});

test('places that share a bare name are told apart by their paths', () => {
  const kaifeng = { places: ['河南省', '开封市', '鼓楼区'], year: 2023 };
  const nanjing = { places: ['江苏省', '南京市', '鼓楼区'], year: 2023 };
  expect(applies({ place: '河南省/开封市/鼓楼区' }, kaifeng)).toBe(true);
  expect(applies({ place: '河南省/开封市/鼓楼区' }, nanjing)).toBe(false);
  expect(applies({ place: '鼓楼区' }, nanjing)).toBe(false);
  expect(applies({ place: '河南省' }, kaifeng)).toBe(true);
  expect(applies({ place: '河南省/开封市/鼓楼区/某镇' }, kaifeng)).toBe(false);
});

test('the narrowest that fits is the first: by place, and at one place by years', () => {
  const report = { places: ['河南省', '信阳市', '平桥区'], year: 2023 };
  const entries = {
    all: {},
    years: { years: [2023] },
    province: { place: '河南省' },
    city: { place: '河南省/信阳市' },
    cityYears: { place: '河南省/信阳市', years: [2022, 2023] },
    county: { place: '河南省/信阳市/平桥区' },
    otherYears: { place: '河南省/信阳市/平桥区', years: [2022] },
    elsewhere: { place: '河南省/南阳市' },
  };
  const nameOf = new Map(Object.entries(entries).map(([name, entry]) => [entry, name]));
  const order = applying<{ place?: string; years?: number[] }>(Object.values(entries), report);
  expect(order.map((entry) => nameOf.get(entry))).toEqual([
    'county',
    'cityYears',
    'city',
    'province',
    'years',
    'all',
  ]);
});

test('two that share a form collide where a report can be in both and neither is the narrower', () => {
  const scope = (place?: string, years?: number[], within: string[] = []) => ({
    place,
    years,
    within,
  });
  const here = '河南省/信阳市';
  expect(collide(scope(), scope())).toBe(true);
  expect(collide(scope(here), scope(here))).toBe(true);
  expect(collide(scope(here, [2022]), scope(here, [2022, 2023]))).toBe(true);
  expect(collide(scope(here, [2022]), scope(here, [2023]))).toBe(false);
  expect(collide(scope(here), scope('河南省/南阳市'))).toBe(false);
  expect(collide(scope(), scope(here))).toBe(false);
  expect(collide(scope('河南省'), scope(here))).toBe(false);
  expect(collide(scope(here), scope(here, [2022]))).toBe(false);
  expect(collide(scope(undefined, undefined, ['“王”字型']), scope())).toBe(false);
  expect(collide(scope(here, [], ['“王”字型']), scope(here, [], ['“王”字型']))).toBe(false);
  expect(collide(scope(here, undefined, ['“王”字型']), scope(here, undefined, ['王']))).toBe(true);
});

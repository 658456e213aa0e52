import { expect, test } from 'vitest';
import { placesIn } from './place.ts';

const PLACE = { page: 'part-1.html#p1.2-1', title: '一、回顾', paragraph: '1.2-1' };

test('places that are whole are read, others are as if they were not there', () => {
  const stored = { a: PLACE, b: null, c: 7, d: [], e: { ...PLACE, page: 1 }, f: { page: 'x' } };
  expect(placesIn(JSON.stringify(stored))).toEqual({ a: PLACE });
  for (const text of [null, 'null', '[]', '{', '"x"', '0']) expect(placesIn(text)).toEqual({});
});

import { expect, test } from 'vitest';
import { storedPlace } from './place.ts';

const PLACE = { page: 'part-1.html#p1.2-1', title: '一、回顾' };

test('a place that is whole is read, others are as if they were not there', () => {
  const others = { b: null, c: 7, d: [], e: { ...PLACE, title: 1 }, f: { page: 'x' } };
  const away = { ...PLACE, page: '//example.org/a.html#p1-1' };
  const stored = JSON.stringify({ a: PLACE, ...others, away });
  expect(storedPlace('a', () => stored)).toEqual(PLACE);
  for (const report of [...Object.keys(others), 'away', 'constructor', 'none'])
    expect(storedPlace(report, () => stored)).toBeNull();
  for (const text of [null, 'null', '[]', '{', '"x"', '0'])
    expect(storedPlace('a', () => text)).toBeNull();
});

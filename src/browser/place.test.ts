import { afterEach, expect, test, vi } from 'vitest';
import { storedPlace } from './place.ts';

const PLACE = { page: 'part-1.html#p1.2-1', title: '一、回顾' };

afterEach(() => {
  vi.unstubAllGlobals();
});

function keeping(text: string | null): void {
  vi.stubGlobal('localStorage', { getItem: () => text });
}

test('a place that is whole is read, others are as if they were not there', () => {
  const others = { b: null, c: 7, d: [], e: { ...PLACE, title: 1 }, f: { page: 'x' } };
  const away = { ...PLACE, page: '//example.org/a.html#p1-1' };
  keeping(JSON.stringify({ a: PLACE, ...others, away }));
  expect(storedPlace('a')).toEqual(PLACE);
  for (const report of [...Object.keys(others), 'away', 'constructor', 'none'])
    expect(storedPlace(report)).toBeNull();
  for (const text of [null, 'null', '[]', '{', '"x"', '0']) {
    keeping(text);
    expect(storedPlace('a')).toBeNull();
  }
});

test('where storage is forbidden there is no place', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('', 'SecurityError');
    },
  });
  expect(storedPlace('a')).toBeNull();
});

import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { keep, objectIn, readKept } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

test('whatever is kept under a name is read as an object', () => {
  fc.assert(
    fc.property(fc.object(), (object) => {
      const text = JSON.stringify(object);
      expect(objectIn(text)).toEqual(JSON.parse(text));
    }),
  );
  for (const text of [null, '', 'x', 'null', '7', 'true', '{']) expect(objectIn(text)).toEqual({});
});

test('where storage is forbidden, nothing is found and nothing is kept', () => {
  const forbidden = () => {
    throw new DOMException('', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  expect(readKept('name')).toBeNull();
  expect(keep('name', 'text')).toBe(false);
  expect(keep('name', '')).toBe(false);
});

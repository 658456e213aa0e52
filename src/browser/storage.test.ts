import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordIn } from './storage.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

test('whatever is kept under a name is read as a record of what passes the check', () => {
  const anything = fc.oneof(fc.string(), fc.json(), fc.constant(null));
  fc.assert(
    fc.property(anything, (text) => {
      expect(Object.values(recordIn(text, isText)).every(isText)).toBe(true);
    }),
  );
  for (const text of [null, '', 'x', 'null', '7', 'true', '[1]', '{"a":1,"b":null}', '{']) {
    expect(recordIn(text, isText)).toEqual({});
  }
});

test('what is right stays beside what is wrong', () => {
  expect(recordIn('{"a":"1","b":2,"__proto__":"3"}', isText)).toEqual(
    Object.fromEntries([
      ['a', '1'],
      ['__proto__', '3'],
    ]),
  );
});

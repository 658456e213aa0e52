import { expect, test } from 'vitest';
import { charactersIn } from './paragraph.ts';

test('characters are counted without white space, rare ones once, and add up over paragraphs', () => {
  const [opening, body] = [{ text: '各位　代表：' }, { text: '𬭎 3.7 %' }];
  expect(charactersIn([opening])).toBe(5);
  expect(charactersIn([body])).toBe(5);
  expect(charactersIn([opening, body])).toBe(10);
  expect(charactersIn([])).toBe(0);
});

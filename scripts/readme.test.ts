import { expect, test } from 'vitest';
import { putBetween } from './readme.ts';

test('text is put between its marks and nowhere else, as often as one likes', () => {
  const document = 'a\n<!-- t -->\nold\n<!-- /t -->\nb';
  const once = putBetween(document, 't', 'new');
  expect(once).toBe('a\n<!-- t -->\nnew\n<!-- /t -->\nb');
  expect(putBetween(once, 't', 'new')).toBe(once);
  expect(() => putBetween(document, 'other', 'new')).toThrow();
});

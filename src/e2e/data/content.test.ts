/** All that stands in `content/`, held against itself. */
import { expect, test } from 'vitest';
import { checkLibrary } from '../../library/check.ts';
import { loadLibrary } from '../../library/whole.ts';

test('the real content has no errors', () => {
  expect(checkLibrary(loadLibrary('.')).map(({ message }) => message)).toEqual([]);
});

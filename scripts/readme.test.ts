import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { termSchema } from '../src/model/term.ts';
import { putBetween } from './readme.ts';

test('text is put between its marks and nowhere else, as often as one likes', () => {
  const document = 'a\n<!-- t -->\nold\n<!-- /t -->\nb';
  const once = putBetween(document, 't', 'new');
  expect(once).toBe('a\n<!-- t -->\nnew\n<!-- /t -->\nb');
  expect(putBetween(once, 't', 'new')).toBe(once);
  expect(() => putBetween(document, 'other', 'new')).toThrow();
});

test('the README’s sample of a term is a term, and shows every field there is', () => {
  const [, sample = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const entry: Record<string, unknown> = parse(sample);
  expect(Object.keys(entry).sort()).toEqual(Object.keys(termSchema.shape).sort());
  // The context and the other province are of other terms: they show how they are written.
  expect(termSchema.safeParse({ ...entry, within: {}, origin: undefined }).error).toBeUndefined();
});

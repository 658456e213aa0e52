/** All that stands in `content/`, held against itself. */
import { expect, test } from 'vitest';
import { prepare } from '../../build/prepare.ts';
import { openStores } from '../../build/stores.ts';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';

const library = loadLibrary('.');

test('the real content has no errors', () => {
  expect(() => prepare('.', openStores('.cache/content-test'))).not.toThrow();
});

test('Pingqiao’s report is 定稿: nothing is open in it', () => {
  const report = library.reports.find(({ id }) => id === 'pingqiao-2023');
  if (!report) throw new Error('no report');
  expect(report.status).toBe('定稿');
  const { phrases, numbers } = queriesOf(library).openOf(report);
  expect([...phrases.open, ...numbers.open]).toEqual([]);
  expect(report.desk).not.toBeNull();
});

test('all entries and names that were written for it are used', () => {
  expect(queriesOf(library).unused()).toEqual({ terms: [], names: [], others: [] });
});

/** All that stands in `content/`, held against itself. */
import { expect, test } from 'vitest';
import { prepare } from '../../build/prepare.ts';
import { openStores } from '../../build/stores.ts';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';
import { faultsOfShape } from '../../model/shape.ts';
import { isOpen } from '../../model/term.ts';

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

test('where an explanation is open, an item that is not marked stands in words that were read', () => {
  const open = library.terms.filter(isOpen);
  const unread = open.flatMap(({ term, groups = [], sources }) => {
    const trusted = sources.filter(({ quality }) => quality !== '质量不明');
    const read = [term, ...trusted.map(({ supports }) => supports)].join('\n');
    return groups.flatMap(({ items = [], unproven = [] }) =>
      items.filter((item) => !unproven.includes(item) && !read.includes(item)),
    );
  });
  expect(unread).toEqual([]);
  const without = open
    .filter(({ grade }) => grade === '未查到')
    .flatMap(({ groups = [] }) => groups);
  expect(without.filter(({ items }) => items)).toEqual([]);
  expect(open.flatMap(({ groups = [] }) => groups).length).toBeGreaterThan(10);
});

test('Pingqiao’s counted slogans have the shapes that their numerals say', () => {
  const shape = (id: string) => library.termById.get(id)?.groups?.map(({ count }) => count);
  expect(shape('1335-gongzuo-buju')).toEqual([1, 3, 3, 5]);
  expect(shape('san-hua-san-zhi')).toEqual([3, 3]);
  expect(shape('san-zhong-yi-da')).toEqual([3, 1]);
  expect(shape('liu-ge-bai-fen-zhi-bai')).toEqual([6]);
  expect(shape('wubu-sanzu')).toEqual([5, 3]);
  const counted = library.terms.filter(({ kind }) => kind === '数字缩略');
  expect(counted.filter(({ groups, uncounted }) => !(groups || uncounted))).toEqual([]);
  expect(library.terms.flatMap(faultsOfShape)).toEqual([]);
});

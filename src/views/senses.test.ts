import { expect, test } from 'vitest';
import { entriesOf, scopeText, usageOfEntry } from './senses.ts';
import { summary, usage } from './testing.ts';

test('senses of an entry are together, in the order in which the entries come first', () => {
  const terms = ['jia', 'yi', 'jia', 'bing'].map((entry, at) => ({ id: `${entry}-${at}`, entry }));
  const entries = [...entriesOf(terms)].map(([entry, senses]) => [
    entry,
    senses.map(({ id }) => id),
  ]);
  expect(entries).toEqual([
    ['jia', ['jia-0', 'jia-2']],
    ['yi', ['yi-1']],
    ['bing', ['bing-3']],
  ]);
});

test.each([
  [{ place: '甲省/乙市' }, '乙市的报告里'],
  [{ years: [2022, 2023] }, '2022、2023年的报告里'],
  [{ place: '甲省/乙市', years: [2022] }, '乙市2022年的报告里'],
  [{}, '其他报告里'],
])('whose reports a sense is for is said in words: %j', (scope, words) => {
  expect(scopeText(scope)).toBe(words);
});

test('an entry stands where any of its senses does', () => {
  const report = { ...summary('甲省', 2024), terms: { jia: usage(2), 'jia--yi': usage(3) } };
  const ids = (...all: string[]) => all.map((id) => ({ id }));
  expect(usageOfEntry(ids('jia'), report)?.count).toBe(2);
  expect(usageOfEntry(ids('jia', 'jia--yi'), report)?.count).toBe(5);
  expect(usageOfEntry(ids('bing', 'jia'), report)?.count).toBe(2);
  expect(usageOfEntry(ids('bing'), report)).toBeUndefined();
});

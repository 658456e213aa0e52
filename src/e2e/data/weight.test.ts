/** What the real site weighs, page by page and as a whole. */
import { expect, test } from 'vitest';
import { filesIn } from '../../site/files.ts';
import { budgets, describeWeights, sizesOf, sum } from '../checks/weights.ts';

const SITE = 'dist';
const files = filesIn(SITE);
const { gzipped, raw } = sizesOf(SITE);

describeWeights(SITE);

test('every budget of a page of its own is that of a page', () => {
  expect(Object.keys(budgets.pages).filter((page) => !files.includes(page))).toEqual([]);
});

test('a first search moves no more than its budget, whatever is asked', () => {
  const heaviest = (path: RegExp) =>
    Math.max(...files.filter((file) => path.test(file)).map(gzipped));
  // pages/first-answer.test.ts holds that a first answer asks for these and for nothing else.
  const client = files.filter((file) =>
    /^(assets\/search\.js|search\/(manifest|engine)\.js)$/.test(file),
  );
  expect(client).toHaveLength(3);
  const texts = heaviest(/\/text\.js$/);
  const chunk = heaviest(/^search\/all\/und_/);
  expect(sum(client, gzipped) + texts + chunk).toBeLessThanOrEqual(budgets['first search']);
});

test('the whole site keeps to its budget', () => {
  const whole = files.filter((file) => !file.endsWith('.zip'));
  expect(sum(whole, raw)).toBeLessThan(budgets.whole);
});

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

test('what is read on the site, and what is taken along, keep to their budgets', () => {
  // Made only when they are asked for.
  const built = files.filter((file) => !/\.(zip|pdf)$|\/single\.html$/.test(file));
  const taken = built.filter((file) => /(^data|\/downloads)\//.test(file));
  const read = built.filter((file) => !taken.includes(file));
  expect(sum(read, raw)).toBeLessThan(budgets.whole);
  expect(sum(taken, raw)).toBeLessThan(budgets['taken along']);
});

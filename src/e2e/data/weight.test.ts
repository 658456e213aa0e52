/** What the real site weighs, page by page and as a whole. */
import { expect, test } from 'vitest';
import { getLibrary } from '../../library/get-library.ts';
import { filesIn } from '../../site/files.ts';
import { budgets, describeWeights, kindOf, sizesOf, sum } from '../checks/weights.ts';
import { FIXTURE_SITE, library as fixture } from '../fixture.ts';

const SITE = 'dist';
const library = getLibrary();
const files = filesIn(SITE);
const { gzipped, raw } = sizesOf(SITE);

describeWeights(SITE, library);

test('every budget is that of a page, here or on the fixture site', () => {
  const pages = new Set(files.flatMap((file) => [file, kindOf(file, library)]));
  for (const file of filesIn(FIXTURE_SITE)) pages.add(file).add(kindOf(file, fixture));
  const { whole: _, ...taken } = budgets.raw;
  const unused = Object.keys({ ...budgets.pages, ...taken }).filter((name) => !pages.has(name));
  expect(unused).toEqual([]);
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
  expect(sum(whole, raw)).toBeLessThan(budgets.raw['whole'] ?? 0);
});

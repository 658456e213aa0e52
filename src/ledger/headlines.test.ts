import { expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { figuresSchema } from '../model/figure.ts';
import { ledgerSchema } from '../model/ledger.ts';
import { headlinesOf } from './headlines.ts';
import { GDP } from './testing.ts';

const figures = ['a', 'b', 'c', 'd'].map((id) => ({ ...GDP, id }));
const none = ledgerSchema.parse({ pairs: [] });
const ids = (...args: Parameters<typeof headlinesOf>) => headlinesOf(...args).map(({ id }) => id);

test('the editor names them, in an order of their own', () => {
  const data = figuresSchema.parse({ headlines: ['d', 'a', 'c'], figures });
  expect(ids(data, none)).toEqual(['d', 'a', 'c']);
});

test.each([
  [['a', 'b'], '写 3 到 8 个'],
  [['a', 'b', 'lost'], '没有数据 lost'],
  [['a', 'b', 'a'], 'a 写了不止一次'],
  [['a', 'b', 'state'], 'state 没有数'],
])('%s are refused: %s', (headlines, message) => {
  const state = { ...GDP, id: 'state', dimension: '状态', value: undefined, unit: undefined };
  const { error } = figuresSchema.safeParse({ headlines, figures: [...figures, state] });
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test('without names: the first results that can be compared with a target', () => {
  const { desk } = FULL;
  if (!desk) throw new Error('the full report has no figures');
  const results = desk.ledger.pairs
    .filter((pair) => pair.comparable)
    .flatMap((pair) => pair.result);
  expect(ids(desk.figures, desk.ledger)).toEqual(results.slice(0, 6));
  expect(ids(figuresSchema.parse({ figures }), none)).toEqual([]);
});

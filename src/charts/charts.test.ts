import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import type { FiguresRow, LedgerRow } from '../ledger/ledger.ts';
import { ledgerRows } from '../ledger/ledger.ts';
import { GDP } from '../ledger/testing.ts';
import { COMPARATORS, type Comparator, type Figure, figureSchema } from '../model/figure.ts';
import { rankedAmounts } from './amounts.ts';
import { LARGEST, marksOf, ZERO } from './mark.ts';
import { pairCharts } from './pairs.ts';

const figures = FULL.desk?.figures.figures ?? [];
const of = (value: string, change: object = {}): Figure =>
  figureSchema.parse({ ...GDP, words: `增长${value}%`, value, ...change });

describe('a number on a line', () => {
  test('stands as far from zero as it is large', () => {
    const value = fc.integer({ min: 1, max: 99_999 }).map((number) => String(number / 100));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        const largest = Math.max(...values.map(Number));
        const places = marksOf(values.map((one) => of(one))).map(({ x }) => x);
        for (const [at, x] of places.entries()) {
          const part = (x - ZERO) / (LARGEST - ZERO);
          expect(part).toBeCloseTo(Number(values[at]) / largest, 3);
        }
      }),
    );
  });

  test.each<[Comparator, string]>([
    ['等于', ''],
    ['以上', 'right'],
    ['不低于', 'right'],
    ['不少于', 'right'],
    ['高于', 'right'],
    ['超过', 'right'],
    ['左右', 'left right'],
    ['以内', 'left'],
    ['以下', 'left'],
    ['不高于', 'left'],
    ['不超过', 'left'],
    ['低于', 'left'],
  ])('%s leaves it open: %s', (comparator, sides) => {
    const [mark] = marksOf([of('5', { comparator })]);
    const { x = 0, open = [] } = mark ?? {};
    expect(open.map((end) => (end < x ? 'left' : end > x ? 'right' : 'nowhere')).join(' ')).toBe(
      sides,
    );
    for (const end of open) expect(end).toBeGreaterThanOrEqual(ZERO);
    for (const end of open) expect(end).toBeLessThanOrEqual(100);
  });

  test('every word of a bound is known', () => {
    const open = COMPARATORS.filter(
      (one) => marksOf([of('5', { comparator: one })])[0]?.open.length,
    );
    expect(open).toEqual(COMPARATORS.filter((one) => one !== '等于'));
  });

  test('has the report’s words', () => {
    expect(marksOf([of('7', { words: '增长7%以上', comparator: '以上' })])[0]?.text).toBe('7%以上');
  });

  test('zero alone is zero', () => {
    expect(marksOf([of('0')])[0]?.x).toBe(ZERO);
  });
});

describe('the pairs', () => {
  const row = (id: string, from: string, to: string): FiguresRow => ({
    id,
    indicator: id,
    field: '经济',
    results: [of(from)],
    targets: [of(to)],
    comparison: '可比',
  });

  test('each has a scale of its own', () => {
    const charts = pairCharts([row('small', '2', '4'), row('large', '2000', '4000')]);
    expect(charts.map(({ result, target }) => [result.x, target.x])).toEqual([
      [(ZERO + LARGEST) / 2, LARGEST],
      [(ZERO + LARGEST) / 2, LARGEST],
    ]);
  });

  test('stand in the order of their change', () => {
    const rows = [row('less', '46.5', '40'), row('more', '3.7', '7'), row('same', '10', '10')];
    expect(pairCharts(rows).map(({ id }) => id)).toEqual(['more', 'same', 'less']);
  });

  test('are all that are comparable, and no other', () => {
    const rows: LedgerRow[] = ledgerRows(FULL.desk?.ledger ?? { pairs: [], progress: [] }, figures);
    const comparable = rows.filter(({ comparison }) => comparison === '可比').map(({ id }) => id);
    expect(comparable.length).toBeGreaterThan(5);
    expect(comparable.length).toBeLessThan(rows.length);
    expect(
      pairCharts(rows)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(comparable.toSorted());
  });
});

describe('the amounts', () => {
  const amount = (value: string, unit = '亿元') =>
    of(value, { dimension: '金额', unit, words: `${value}${unit}` });

  test('are those in 亿元, from large to small', () => {
    const ranked = rankedAmounts([
      amount('6.6'),
      amount('621'),
      of('9'),
      amount('8', '万元'),
      amount('24'),
    ]);
    expect(ranked.map(({ figure }) => figure.value)).toEqual(['621', '24', '6.6']);
    expect(ranked[0]?.mark.x).toBe(LARGEST);
  });

  test('two make no ranking', () => {
    expect(rankedAmounts([amount('6.6'), amount('621')])).toEqual([]);
  });
});

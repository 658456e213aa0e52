import { expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { type Figure, figureSchema } from '../model/figure.ts';
import { type FigureRanks, rankFigures, SORT_ORDERS } from './sort-figures.ts';
import { GDP } from './testing.ts';

const own = (id: string, value: string, unit: string) =>
  figureSchema.parse({ ...GDP, id, words: `增加${value}${unit}`, dimension: '数量', value, unit });
const figures = [
  ...(FULL.desk?.figures.figures ?? []),
  own('small', '800', '亩'),
  own('large', '20000', '亩'),
];
const ranks = rankFigures(figures);
const sorted = (key: keyof FigureRanks): Figure[] =>
  figures
    .map((figure, index) => ({ figure, rank: ranks[index]?.[key] ?? -1 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ figure }) => figure);

test('each order ranks every figure, without gaps, those alike the same', () => {
  expect(ranks).toHaveLength(figures.length);
  for (const key of SORT_ORDERS) {
    const used = [...new Set(ranks.map((rank) => rank[key]))].sort((a, b) => a - b);
    expect(used).toEqual(used.map((_, rank) => rank));
  }
  for (const [at, { field }] of figures.entries()) {
    const alike = figures.filter((_, other) => ranks[other]?.field === ranks[at]?.field);
    expect(new Set(alike.map((figure) => figure.field))).toEqual(new Set([field]));
  }
});

test('by value: one unit after another, in it from small to large, 万 reckoned in', () => {
  const amounts = sorted('value').filter(({ unit }) => unit === '亿元' || unit === '万元');
  const yuan = (figure: Figure) => Number(figure.value) * (figure.unit === '亿元' ? 1e8 : 1e4);
  expect(amounts.map(yuan)).toEqual(amounts.map(yuan).sort((a, b) => a - b));
  const areas = sorted('value').filter(({ unit }) => unit?.endsWith('亩'));
  expect(areas.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['亩', '万亩']));
  const first = sorted('value').indexOf(areas[0] as Figure);
  expect(sorted('value').slice(first, first + areas.length)).toEqual(areas);
});

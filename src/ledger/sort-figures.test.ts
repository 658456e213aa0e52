import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { type FigureRanks, rankFigures } from './sort-figures.ts';
import { figuresData } from './testing.ts';

const { figures } = figuresData;
const ranks = rankFigures(figures);
const sorted = (key: keyof FigureRanks): Figure[] =>
  figures
    .map((figure, index) => ({ figure, rank: ranks[index]?.[key] ?? -1 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ figure }) => figure);

test('each order ranks every figure once', () => {
  for (const key of ['indicator', 'value', 'period', 'field'] as const) {
    expect(ranks.map((rank) => rank[key]).sort((a, b) => a - b)).toEqual(figures.map((_, i) => i));
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

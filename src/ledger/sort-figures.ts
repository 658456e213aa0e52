/** Orders in which a reader can sort figures, as ranks: a browser then needs no rule of its own. */
import { FIELDS, type Figure } from '../model/figure.ts';
import { comparePinyin, pinyinOf } from '../model/pinyin.ts';

/** The orders, as a row of the table lists its ranks. */
export const SORT_ORDERS = ['indicator', 'value', 'period', 'field'] as const;

/** Position of a figure in each order, from 0; figures that are alike have the same one. */
export interface FigureRanks {
  indicator: number;
  /** Within its unit; a number of 万亩 and one of 亩 are of one unit, 亿元 and 家 are not. */
  value: number;
  period: number;
  field: number;
}

/** Multipliers of a unit: 万 of 万亩, 百万 of 百万吨; a unit that is nothing else keeps its last. */
const RE_MULTIPLIER = /^[百千万亿]+(?=.)/;
const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Ranks of all figures, in their order. */
export function rankFigures(figures: readonly Figure[]): FigureRanks[] {
  const pinyin = figures.map(({ indicator }) => pinyinOf({ term: indicator, pinyin: undefined }));
  const units = [...new Set(figures.map(unitOf))];
  const number = (figure: Figure) => (figure.value === undefined ? -1 : sortValue(figure));
  const ranks = {
    indicator: ranksBy(figures, (_, __, a, b) => comparePinyin(at(pinyin, a), at(pinyin, b))),
    value: ranksBy(
      figures,
      (a, b) => units.indexOf(unitOf(a)) - units.indexOf(unitOf(b)) || number(a) - number(b),
    ),
    period: ranksBy(figures, (a, b) => compare(a.period ?? '~', b.period ?? '~')),
    field: ranksBy(figures, (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field)),
  };
  return figures.map((_, index) => ({
    indicator: at(ranks.indicator, index),
    value: at(ranks.value, index),
    period: at(ranks.period, index),
    field: at(ranks.field, index),
  }));
}

/** The unit without its multiplier: 亩 of 万亩; 元 of 亿元. */
function unitOf({ unit = '' }: Figure): string {
  return unit.replace(RE_MULTIPLIER, '');
}

function ranksBy(
  figures: readonly Figure[],
  order: (a: Figure, b: Figure, indexA: number, indexB: number) => number,
): number[] {
  const sorted = figures
    .map((figure, index) => ({ figure, index }))
    .sort((a, b) => order(a.figure, b.figure, a.index, b.index));
  const ranks: number[] = [];
  let rank = 0;
  for (const [place, one] of sorted.entries()) {
    const before = sorted[place - 1];
    if (before && order(before.figure, one.figure, before.index, one.index) !== 0) rank += 1;
    ranks[one.index] = rank;
  }
  return ranks;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An element that is there: both lists have one entry a figure. */
function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}

/**
 * A number to sort figures of one unit by (3万 before 1亿); NaN for a 状态. For sorting only: it is
 * never shown, since nothing is shown that the report does not state.
 */
function sortValue({ value = 'NaN', unit = '' }: Figure): number {
  const [multiplier = ''] = RE_MULTIPLIER.exec(unit) ?? [];
  return [...multiplier].reduce(
    (product, character) => product * (MULTIPLIERS[character] ?? 1),
    Number(value),
  );
}

/** A number on a chart's line: where it stands, what is written at it, which of its sides is open. */
import { figureText } from '../ledger/figure-text.ts';
import type { Comparator, Figure } from '../model/figure.ts';

export interface Mark {
  /** Percent of the chart's width. */
  x: number;
  /** The number as the report has it. */
  text: string;
  /** Where the open ends of the words reach, in percent: 以上 to the right, 以内 to the left, 左右 to both. */
  open: number[];
}

/** Where a scale's zero stands, and its largest number; the room behind is for open ends and letters. */
export const ZERO = 1;
export const LARGEST = 82;
/** How far an open end reaches. */
const REACH = 15;

/** Sides on which the words of a bound leave a number open. */
const OPEN: Readonly<Record<Comparator, readonly (-1 | 1)[]>> = {
  等于: [],
  以上: [1],
  不低于: [1],
  不少于: [1],
  高于: [1],
  超过: [1],
  左右: [-1, 1],
  以内: [-1],
  以下: [-1],
  不高于: [-1],
  不超过: [-1],
  低于: [-1],
};

/** Marks on one scale, from zero to the largest of the figures, which all have a number and one unit. */
export function marksOf(figures: readonly Figure[]): Mark[] {
  const largest = Math.max(...figures.map(({ value }) => Number(value)));
  return figures.map((figure) => {
    const part = largest === 0 ? 0 : Number(figure.value) / largest;
    const x = round(ZERO + part * (LARGEST - ZERO));
    return {
      x,
      text: figureText(figure),
      open: OPEN[figure.comparator].map((side) => round(Math.max(ZERO, x + side * REACH))),
    };
  });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

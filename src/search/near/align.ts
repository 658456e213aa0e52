/** Where a text comes nearest to what was typed: wrong, missing and extra characters, and homophones. */
import { RE_NUMERAL } from './numbers.ts';
import { type Readings, roughSyllable } from './pinyin.ts';

/** A stretch of text near to the query. */
export interface Near {
  start: number;
  end: number;
  /** Characters that are wrong, missing or extra. */
  hard: number;
  /** Weight of those that only sound alike: 1 the same syllable, 2 one easily confused with it. */
  soft: number;
}

/** What an alignment may do. */
export interface Limits {
  hard: number;
  soft: number;
  /** Whether a numeral of the text may stand where the query has a homophone (思美 for 四美). */
  numerals?: boolean;
  /** Whether the text must be met as a whole. */
  whole?: boolean;
}

const RE_MARK = /[\p{P}\s]/u;
const HARD = 1024;
const NEVER = HARD * HARD;

/** Weight of reading `typed` as `meant`. */
function substitution(typed: string, meant: string, readings: Readings, limits: Limits): number {
  if (typed === meant) return 0;
  if (RE_NUMERAL.test(typed) || (!limits.numerals && RE_NUMERAL.test(meant))) return NEVER;
  const a = readings.get(typed);
  const b = readings.get(meant);
  if (a && b) {
    if (a.some((syllable) => b.includes(syllable))) return 1;
    const rough = b.map(roughSyllable);
    if (a.some((syllable) => rough.includes(roughSyllable(syllable)))) return 2;
  }
  return RE_NUMERAL.test(meant) ? NEVER : HARD;
}

/**
 * Makes a finder of all stretches of a text that the query can be read as within the limits; of those
 * that overlap it gives the nearest. Numerals are neither changed, dropped nor added: a figure is never
 * guessed. Sellers' algorithm: one pass over the text for all places at once.
 *
 * @param query normalised, as are the texts
 */
export function createAligner(
  query: string,
  readings: Readings,
  limits: Limits,
): (text: string) => Near[] {
  const n = query.length;
  const most = limits.hard * HARD + limits.soft;
  const drop = [...query].map((typed) => (RE_NUMERAL.test(typed) ? NEVER : HARD));
  /** Weights of reading each character of the query as one of the text, and of adding that one. */
  const columns = new Map<string, { read: number[]; insert: number }>();
  const columnOf = (meant: string) => {
    let column = columns.get(meant);
    if (!column) {
      const read = Array.from({ length: n }, (_, i) =>
        substitution(query.charAt(i), meant, readings, limits),
      );
      const isMark = RE_MARK.test(meant);
      column = { read, insert: RE_NUMERAL.test(meant) ? NEVER : isMark ? 1 : HARD };
      columns.set(meant, column);
    }
    return column;
  };

  return (text) => {
    /** cost[i]: least weight of reading query[0..i) as a stretch that ends here; begins at from[i]. */
    let cost = [0];
    for (let i = 0; i < n; i++) cost.push((cost[i] ?? 0) + (drop[i] ?? 0));
    let from = new Array<number>(n + 1).fill(0);
    const found: (Near & { weight: number })[] = [];
    for (let j = 0; j < text.length; j++) {
      const { read, insert } = columnOf(text.charAt(j));
      const nextCost = [limits.whole ? (cost[0] ?? 0) + insert : 0];
      const nextFrom = [limits.whole ? 0 : j + 1];
      for (let i = 1; i <= n; i++) {
        let best = (cost[i - 1] ?? 0) + (read[i - 1] ?? 0);
        let start = from[i - 1] ?? 0;
        const inserted = (cost[i] ?? 0) + insert;
        if (inserted < best) {
          best = inserted;
          start = from[i] ?? 0;
        }
        const dropped = (nextCost[i - 1] ?? 0) + (drop[i - 1] ?? 0);
        if (dropped < best) {
          best = dropped;
          start = nextFrom[i - 1] ?? 0;
        }
        nextCost.push(best);
        nextFrom.push(start);
      }
      cost = nextCost;
      from = nextFrom;
      if (limits.whole && j < text.length - 1) continue;
      const weight = cost[n] ?? NEVER;
      const hard = Math.floor(weight / HARD);
      const soft = weight % HARD;
      if (weight <= most && hard <= limits.hard && soft <= limits.soft) {
        found.push({ start: from[n] ?? 0, end: j + 1, hard, soft, weight });
      }
    }
    return nearest(found);
  };
}

/** Of stretches that overlap the one of least weight; where equal, the one nearest to the end. */
function nearest(found: (Near & { weight: number })[]): Near[] {
  const kept: (Near & { weight: number })[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.weight < last.weight) kept[kept.length - 1] = one;
  }
  return kept.map(({ start, end, hard, soft }) => ({ start, end, hard, soft }));
}

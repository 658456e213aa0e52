/** A paragraph that was found. */

import { recordKey, type SearchRecord } from '../shared/record.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import type { Match, Range } from './verify.ts';

/** A paragraph that holds all words of the query. */
export interface Hit {
  /** `<report id>/<paragraph id>`, for `data-hit`. */
  key: string;
  record: SearchRecord;
  /** Grows from hit to hit in reading order, from the newest report to the oldest. */
  place: number;
  /** Stretches of `record.text` to mark, in order. */
  ranges: Range[];
  /** How many stretches there are; for a query of one word, what Ctrl+F counts. */
  occurrences: number;
  /** For each word of the query, how often it occurs. */
  counts: number[];
  /** Length of the shortest stretch with all words. */
  span: number;
  /** The sentences around the words; made when asked for. */
  readonly excerpt: Excerpt;
}

/** Makes a hit of a match in a paragraph. */
export function toHit(
  record: SearchRecord,
  place: number,
  { ranges, counts, span }: Pick<Match, 'ranges' | 'counts' | 'span'>,
): Hit {
  return {
    key: recordKey(record),
    record,
    place,
    ranges,
    counts,
    span,
    occurrences: ranges.length,
    get excerpt() {
      return excerpt(record.text, ranges);
    },
  };
}

/** Occurrences in all hits. */
export function sumOf(hits: readonly Hit[]): number {
  return hits.reduce((sum, hit) => sum + hit.occurrences, 0);
}

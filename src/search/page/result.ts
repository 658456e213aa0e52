/** An answer as the page shows it, complete or not yet. */
import type { SearchRecord } from '../shared/record.ts';
import type { Progress } from './answer.ts';
import { type Filters, passes } from './filters.ts';
import { type Hit, sumOf } from './hit.ts';
import { defaultOrder, type Order, ordered } from './order.ts';
import type { Query } from './query.ts';

/** How to search. */
export interface SearchOptions {
  filters?: Filters;
  /** Reading order for one word and relevance for several, unless told. */
  order?: Order | undefined;
}

/** The answer to a query, or as much of it as is known so far. */
export interface Result {
  query: Query;
  /** All that are verified so far, in `order`. */
  hits: readonly Hit[];
  order: Order;
  /** Sum over the hits. */
  occurrences: number;
  /** Paragraphs found, those that the filters keep out among them. */
  total: number;
  /** All reports: id → short name; see `reportNames`. */
  names: ReadonlyMap<string, string>;
  /** What was found before the filters, to be counted by `countFilters`. */
  found: readonly SearchRecord[];
  /**
   * The parts of the library that can hold the words; `failed` are the names of those that could not be
   * checked: 河南省2016—2023年. Where several sites are asked, those are the parts.
   */
  shards: { checked: number; of: number; failed: readonly string[]; sites?: true };
  /** Whether all has been checked; else the numbers are the least that there are. */
  isFinal: boolean;
  /**
   * Goes on: the longer answer, with what was found next, or with one more part checked; of a final
   * answer itself. Rejects with a SearchError only, and then always.
   */
  more(): Promise<Result>;
}

/** @param next the following step */
export function resultOf(
  { query, names }: Pick<Result, 'query' | 'names'>,
  { filters = {}, order = defaultOrder(query.words.length) }: SearchOptions,
  { hits: all, ...shards }: Progress,
  next: () => Promise<Progress>,
): Result {
  const hits = all.filter((hit) => passes(hit.record, filters));
  let following: Promise<Result> | undefined;
  const result: Result = {
    query,
    hits: ordered(hits, order),
    order,
    occurrences: sumOf(hits),
    total: all.length,
    names,
    found: all.map((hit) => hit.record),
    shards,
    isFinal: shards.checked === shards.of,
    more: () => {
      following ??= result.isFinal
        ? Promise.resolve(result)
        : next().then((progress) => resultOf({ query, names }, { filters, order }, progress, next));
      return following;
    },
  };
  return result;
}

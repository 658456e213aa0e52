/** The order of hits. */

/** By place in the report, or the likeliest first. */
export type Order = 'reading' | 'relevance';

/** What an order looks at. */
interface Ranked {
  span: number;
  occurrences: number;
}

/**
 * Hits in the order asked for, given in reading order. Relevance: where several words stand nearest to
 * each other, then where they stand most often.
 */
export function ordered<T extends Ranked>(hits: readonly T[], order: Order): readonly T[] {
  if (order === 'reading') return hits;
  return [...hits].sort((a, b) => a.span - b.span || b.occurrences - a.occurrences);
}

/** The order where the reader chose none: several words are wanted near to each other. */
export function defaultOrder(words: number): Order {
  return words > 1 ? 'relevance' : 'reading';
}

/** The address of the search page: query, filters and order, so that a search can be sent. */
import { FACETS, type Filters } from '../search/page/filters.ts';
import type { Order } from '../search/page/order.ts';

/** What the reader asks for. */
export interface Asked {
  words: string;
  filters: Filters;
  /** Undefined where the reader has not chosen. */
  order?: Order | undefined;
}

/** Reads an address. @param search its part from `?` on */
export function readAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = params.getAll(facet);
    if (values.length > 0) filters[facet] = values;
  }
  const order = params.get('order');
  return {
    words: params.get('q') ?? '',
    filters,
    order: order === 'reading' || order === 'relevance' ? order : undefined,
  };
}

/** Writes an address; the inverse of {@link readAddress}. */
export function writeAddress({ words, filters, order }: Asked): string {
  const params = new URLSearchParams();
  if (words) params.set('q', words);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) params.append(facet, value);
  if (order) params.set('order', order);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/**
 * Whether a query is a new one, for which Back must lead to the one before, or the same one while it is
 * being typed or mended.
 */
export function isNewSearch(before: Asked, after: Asked): boolean {
  const typing = after.words.startsWith(before.words) || before.words.startsWith(after.words);
  const same = (asked: Asked) => writeAddress({ ...asked, words: '' });
  return !typing || (same(before) !== same(after) && before.words !== '');
}

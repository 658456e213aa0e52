/** Narrowing a result, and how many paragraphs each choice would leave. */
import type { SearchRecord } from '../shared/record.ts';

/** What a result can be narrowed by: report, part, kind of passage. */
export const FACETS = ['report', 'part', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values: any one of a facet's values is enough, every facet named must be met. */
export type Filters = Partial<Record<Facet, readonly string[]>>;

/** For each facet, value → paragraphs; values without a paragraph are absent. */
export type FilterCounts = Record<Facet, Record<string, number>>;

/** Whether the record meets the choice in one facet; an empty choice is none. */
function meets(record: SearchRecord, facet: Facet, filters: Filters): boolean {
  const chosen = filters[facet];
  if (chosen === undefined || chosen.length === 0) return true;
  return chosen.includes(record[facet]);
}

/** Whether the record meets the choices in all facets. */
export function passes(record: SearchRecord, filters: Filters): boolean {
  return FACETS.every((facet) => meets(record, facet, filters));
}

/**
 * For each facet, how many of the records each of its values would leave, the choices in the other
 * facets kept and those in its own set aside: the number a reader wants beside each choice.
 */
export function countFilters(records: readonly SearchRecord[], filters: Filters): FilterCounts {
  const counts: FilterCounts = { report: {}, part: {}, kind: {} };
  for (const facet of FACETS) {
    const others = FACETS.filter((other) => other !== facet);
    for (const record of records) {
      if (!others.every((other) => meets(record, other, filters))) continue;
      const value = record[facet];
      counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return counts;
}

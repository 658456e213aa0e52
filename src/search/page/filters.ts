/** Narrowing a result, and how many paragraphs each choice would leave. */
import { levelOfPlaces, type OfPlaceAndYear } from '../../model/report-name.ts';
import type { SearchRecord } from '../shared/record.ts';

/** What tells reports from each other: place (a path, which holds all places below it), year, level, the report. */
const REPORT_FACETS = ['place', 'year', 'level', 'report'] as const;

/** What a result can be narrowed by: also part, and kind of passage. */
export const FACETS = ['place', 'year', 'level', 'report', 'part', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values: any one of a facet's values is enough, every facet named must be met. */
export type Filters = Partial<Record<Facet, readonly string[]>>;

/** For each facet, value → paragraphs; values without a paragraph are absent. */
export type FilterCounts = Record<Facet, Record<string, number>>;

/** What is known of a report before its text. */
type KnownReport = OfPlaceAndYear & { id: string };

/** A place with all in which it lies, as paths: 河南省, 河南省/信阳市. */
export function pathsOf(places: readonly string[]): string[] {
  return places.map((_, at) => places.slice(0, at + 1).join('/'));
}

/** The values that a report has in a facet; null where the facet is not the report's. */
function valuesOfReport({ id, places, year }: KnownReport, facet: Facet): string[] | null {
  if (facet === 'place') return pathsOf(places);
  if (facet === 'year') return [String(year)];
  if (facet === 'level') return [levelOfPlaces(places)];
  return facet === 'report' ? [id] : null;
}

function valuesOf(record: SearchRecord, facet: Facet): string[] {
  if (facet === 'part' || facet === 'kind') return [record[facet]];
  return valuesOfReport({ ...record, id: record.report }, facet) ?? [];
}

/** Whether values meet the choice in one facet; an empty choice is none. */
function meets(values: readonly string[], facet: Facet, filters: Filters): boolean {
  const chosen = filters[facet] ?? [];
  return chosen.length === 0 || chosen.some((value) => values.includes(value));
}

/** Whether the record meets the choices in all facets. */
export function passes(record: SearchRecord, filters: Filters): boolean {
  return FACETS.every((facet) => meets(valuesOf(record, facet), facet, filters));
}

/** Whether reports are told apart by the choices. */
export function chooseReports(filters: Filters): boolean {
  return REPORT_FACETS.some((facet) => (filters[facet] ?? []).length > 0);
}

/** Whether paragraphs of the report can meet the choices. */
export function reportPasses(report: KnownReport, filters: Filters): boolean {
  return REPORT_FACETS.every((facet) => meets(valuesOfReport(report, facet) ?? [], facet, filters));
}

/**
 * For each facet, how many of the records each of its values would leave, the choices in the other
 * facets kept and those in its own set aside: the number a reader wants beside each choice.
 */
export function countFilters(records: readonly SearchRecord[], filters: Filters): FilterCounts {
  const counts: FilterCounts = { place: {}, year: {}, level: {}, report: {}, part: {}, kind: {} };
  for (const record of records) {
    const failed = FACETS.filter((facet) => !meets(valuesOf(record, facet), facet, filters));
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : FACETS) {
      for (const value of valuesOf(record, facet)) {
        counts[facet][value] = (counts[facet][value] ?? 0) + 1;
      }
    }
  }
  return counts;
}

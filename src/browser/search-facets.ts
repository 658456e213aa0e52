/** What an answer can be narrowed by, and what is shown of it; the panel only draws it. */
import type { PassageKind } from '../model/report.ts';
import { GOVERNMENT_LEVELS, levelOfPlaces, type OfPlaceAndYear } from '../model/report-name.ts';
import {
  chooseReports,
  countFilters,
  type Facet,
  type FilterCounts,
  type Filters,
  pathsOf,
  reportPasses,
} from '../search/page/filters.ts';
import type { SearchRecord } from '../search/shared/record.ts';

/** What there is to be narrowed. */
export interface Narrowable {
  reports: readonly (OfPlaceAndYear & { id: string })[];
  /** id → short name. */
  names: ReadonlyMap<string, string>;
  /** What was found before the filters. */
  found: readonly SearchRecord[];
  /** Whether that is all there is; until then nobody can say how many a choice would leave. */
  isFinal: boolean;
}

/** A value that can be chosen. */
interface Choice {
  value: string;
  text: string;
  /** Paragraphs that it would leave; absent where it is not known. */
  count?: number;
}

/** The choices in a facet, of which any may be ticked. */
export interface TickRow {
  facet: Facet;
  name: string;
  choices: Choice[];
}

/** The choices of which one is chosen in a list that shows its own name until then. */
export interface PickList {
  facet: Facet;
  /** What it says where nothing is chosen. */
  name: string;
  /** '' for none. */
  chosen: string;
  choices: Choice[];
}

/** What a passage is about, in the reader's words. */
const KIND_NAMES: Partial<Record<string, string>> = {
  回顾: '去年工作',
  目标: '今年目标',
  部署: '今年安排',
  注释: '报告的注释',
  篇外: '报告以外',
} satisfies Partial<Record<PassageKind, string>>;

/** Several values of one facet, which an address may name, are one choice of a list. */
const BETWEEN = ' ';
export function valuesIn(chosen: string): string[] {
  return chosen === '' ? [] : chosen.split(BETWEEN);
}

/** All that an answer can be narrowed by: lists that tell reports apart, none with one report, and rows. */
export function narrowingOf(
  of: Narrowable,
  filters: Filters,
): { lists: PickList[]; rows: TickRow[] } {
  const counts = countFilters(of.found, filters);
  return { lists: pickLists(of, filters, counts), rows: tickRows(of, filters, counts) };
}

/** A list of places for each level below the chosen one; of years, of levels. */
function pickLists(of: Narrowable, filters: Filters, counts: FilterCounts): PickList[] {
  if (of.reports.length < 2) return [];
  // Where some reports were not even asked, nobody knows what they would have had.
  const isKnown = of.isFinal && !chooseReports(filters);
  const leftBut = (facet: Facet) =>
    of.reports.filter((report) => reportPasses(report, { ...filters, [facet]: [] }));
  const list = (facet: Facet, name: string, values: readonly string[]): PickList[] => {
    const chosen = (filters[facet] ?? []).join(BETWEEN);
    const choices = choicesOf(facet, values, chosen, of.names, isKnown ? counts[facet] : null);
    return choices.length > 1 || chosen !== '' ? [{ facet, name, chosen, choices }] : [];
  };
  const years = distinct(leftBut('year').map(({ year }) => String(year)));
  const levels = new Set(leftBut('level').map(({ places }) => levelOfPlaces(places)));
  return [
    ...placeLists(of, filters.place ?? [], leftBut('place'), isKnown ? counts.place : null),
    ...list('year', '年份', years.sort().reverse()),
    ...list(
      'level',
      '级别',
      GOVERNMENT_LEVELS.filter((level) => levels.has(level)),
    ),
    // Place and year tell reports apart: one report alone is chosen by an address only.
    ...list('report', '报告', []),
  ];
}

/** What a passage is about; in a single report also in which part it stands. */
function tickRows(of: Narrowable, filters: Filters, counts: FilterCounts): TickRow[] {
  const row = (facet: Facet, name: string): TickRow[] => {
    const chosen = filters[facet] ?? [];
    const values = distinct([...Object.keys(counts[facet]), ...chosen]);
    if (values.length < 2 && chosen.length === 0) return [];
    const choices = values.map((value) => ({
      value,
      text: textOf(facet, value, of.names),
      ...(of.isFinal ? { count: counts[facet][value] ?? 0 } : {}),
    }));
    return [{ facet, name, choices }];
  };
  const withParts = of.reports.length < 2 || (filters.part ?? []).length > 0;
  return [...(withParts ? row('part', '部分') : []), ...row('kind', '内容')];
}

/** The chosen values in words, for the line that opens the choices: 明州市、2023年. */
export function chosenText({ names }: Pick<Narrowable, 'names'>, filters: Filters): string {
  return Object.entries(filters)
    .flatMap(([facet, values]) => values.map((value) => textOf(facet as Facet, value, names)))
    .join('、');
}

function textOf(facet: Facet, value: string, names: Narrowable['names']): string {
  if (facet === 'place') return lastOf(value);
  if (facet === 'year') return `${value}年`;
  if (facet === 'report') return names.get(value) ?? value;
  return (facet === 'kind' && KIND_NAMES[value]) || value;
}

/**
 * From the widest place at which reports differ down to those below the chosen one.
 * @param left the reports that the other choices leave
 */
function placeLists(
  { reports, names }: Pick<Narrowable, 'reports' | 'names'>,
  chosen: readonly string[],
  left: Narrowable['reports'],
  counts: Record<string, number> | null,
): PickList[] {
  const own = new Set(reports.map(({ places }) => places.join('/')));
  const paths = distinct(reports.flatMap(({ places }) => pathsOf(places)));
  const live = new Set(left.flatMap(({ places }) => pathsOf(places)));
  const all = chosen.join(BETWEEN);
  const lists: PickList[] = [];
  const add = (above: string, below: readonly string[], value: string) => {
    const values = below.filter((path) => live.has(path));
    const choices = choicesOf('place', values, value, names, counts);
    const name = lists.length === 0 ? '地方' : `${lastOf(above)}全部`;
    if (choices.length > 0) lists.push({ facet: 'place', name, chosen: value, choices });
  };
  let above = '';
  for (;;) {
    const below = paths.filter((path) => parentOf(path) === above);
    const next = below.find((path) => chosen.length === 1 && isWithin(all, path));
    // Where all reports are of one place, or below it, there is nothing to choose.
    const only = below.length === 1 && !own.has(above) ? below[0] : undefined;
    // What leads nowhere, or to several places, is a choice of its own.
    if (!only) add(above, below, next ?? (isWithin(above, all) ? '' : all));
    if ((next ?? only) === undefined) return lists;
    above = next ?? only ?? '';
  }
}

const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const lastOf = (path: string) => path.split('/').at(-1) ?? path;
const parentOf = (path: string) => path.split('/').slice(0, -1).join('/');

/** The values that leave something, and those chosen. */
function choicesOf(
  facet: Facet,
  values: readonly string[],
  chosen: string,
  names: Narrowable['names'],
  counts: Record<string, number> | null,
): Choice[] {
  return distinct([...values, ...(chosen ? [chosen] : [])])
    .map((value): Choice => {
      const all = valuesIn(value);
      const text = all.map((one) => textOf(facet, one, names)).join('、');
      const count = all.reduce((sum, one) => sum + (counts?.[one] ?? 0), 0);
      return { value, text, ...(counts ? { count } : {}) };
    })
    .filter(({ value, count }) => count !== 0 || value === chosen);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Which terms and names apply to which report: those of a place to the reports of that place. */
import { liesIn, namesOfPlace } from '../model/place.ts';

/** Where and when an entry's words have its meaning; everywhere and always where nothing is said. */
export interface Scope {
  /** Path of the place: `河南省/信阳市`. */
  place?: string | undefined;
  years?: readonly number[] | undefined;
  /** The one report that has it, of whose own notes it is. */
  own?: { report: string } | undefined;
}

/** A report as a scope sees it. */
export interface ScopedReport {
  /** Absent where only what the reports share is asked for. */
  id?: string;
  /** From the widest to the narrowest. */
  places: readonly string[];
  year: number;
}

/** Whether a term or name applies to a report of these places (widest first) and this year. */
export function applies({ place, years, own }: Scope, report: ScopedReport): boolean {
  if (own) return own.report === report.id;
  return (
    (place === undefined || liesIn(report.places, place)) &&
    (years === undefined || years.includes(report.year))
  );
}

/**
 * Those that apply to a report, the narrowest first: of entries that share a form the first has it. What
 * the report itself explains goes before all; a place is narrower than a wider one, and at one place a
 * sense for some years than one for all.
 */
export function applying<T extends Scope>(entries: readonly T[], report: ScopedReport): T[] {
  return entries
    .filter((entry) => applies(entry, report))
    .sort((a, b) => narrowness(b) - narrowness(a));
}

/** Narrower than any place and year. */
const OWN = 100;

function narrowness({ place, years, own }: Scope): number {
  if (own) return OWN;
  const depth = place === undefined ? 0 : namesOfPlace(place).length;
  return 2 * depth + Number(years !== undefined);
}

/** What has a form, and the phrases inside which alone it has it. */
export interface Sharer extends Scope {
  within: readonly string[];
}

/** Whether there can be a place in a report of which nothing tells which of the two that share a form has it. */
export function collide(a: Sharer, b: Sharer): boolean {
  const free = Number(a.within.length === 0) + Number(b.within.length === 0);
  const isOneContext = free === 2 || (free === 0 && alike(a.within, b.within));
  return isOneContext && narrowness(a) === narrowness(b) && overlap(a, b);
}

/** Whether one of these contexts lies in one of those, so that both hold at one place of a text. */
function alike(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((two) => one.includes(two) || two.includes(one)));
}

/** Whether there can be a report that both scopes apply to. */
function overlap(a: Scope, b: Scope): boolean {
  if (a.own && b.own) return a.own.report === b.own.report;
  const inPlace =
    a.place === undefined ||
    b.place === undefined ||
    liesIn(namesOfPlace(a.place), b.place) ||
    liesIn(namesOfPlace(b.place), a.place);
  const inYear =
    a.years === undefined ||
    b.years === undefined ||
    a.years.some((year) => b.years?.includes(year));
  return inPlace && inYear;
}

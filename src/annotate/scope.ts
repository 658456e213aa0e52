/** Which terms and names apply to which report: those of a place to the reports of that place. */
import { liesIn, namesOfPlace } from '../model/place.ts';

/** Where and when an entry's words have its meaning; everywhere and always where nothing is said. */
export interface Scope {
  /** Path of the place: `河南省/信阳市`. */
  place?: string | undefined;
  years?: readonly number[] | undefined;
}

/** Whether a term or name applies to a report of these places (widest first) and this year. */
export function applies(
  { place, years }: Scope,
  report: { places: readonly string[]; year: number },
): boolean {
  return (
    (place === undefined || liesIn(report.places, place)) &&
    (years === undefined || years.includes(report.year))
  );
}

/** Whether one of these contexts lies in one of those, so that both hold at one place of a text. */
export function alike(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((two) => one.includes(two) || two.includes(one)));
}

/** Whether there can be a report that both scopes apply to. */
export function overlap(a: Scope, b: Scope): boolean {
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

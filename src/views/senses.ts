/** The senses of an entry, and which of them a report shows. */
import { applying } from '../annotate/scope.ts';
import { namesOfPlace, shortPlace } from '../model/place.ts';
import type { OfPlaceAndYear } from '../model/report-name.ts';
import type { Term } from '../model/term.ts';
import { yearsText } from './coverage.ts';

/** The senses of each entry, in the order of the terms: the first is that which its file says first. */
export function entriesOf(terms: readonly Term[]): [first: Term, ...others: Term[]][] {
  const entries = new Map<string, [Term, ...Term[]]>();
  for (const term of terms) {
    const senses = entries.get(term.entry);
    if (senses) senses.push(term);
    else entries.set(term.entry, [term]);
  }
  return [...entries.values()];
}

/** The reports in which a sense is the one that is shown: those that it applies to and no narrower one does. */
export function reportsOfSense<R extends OfPlaceAndYear>(
  sense: Term,
  senses: readonly Term[],
  reports: readonly R[],
): R[] {
  return reports.filter((report) => applying(senses, report)[0] === sense);
}

/**
 * Where and when a sense applies, in few words: 柳塘区2022年; 其他 where nothing is said.
 * @param senses those of its entry; where another place has the same name the whole path is said
 */
export function scopeName({ place, years }: Scope, senses: readonly Scope[] = []): string {
  const when = years === undefined ? '' : yearsText(years.toSorted((a, b) => b - a));
  return (place === undefined ? '' : placeIn(place, senses)) + when || '其他';
}

type Scope = Pick<Term, 'place' | 'years'>;

function placeIn(place: string, senses: readonly Scope[]): string {
  const name = shortPlace(place);
  const isShared = senses.some(
    (other) =>
      other.place !== undefined && other.place !== place && shortPlace(other.place) === name,
  );
  return isShared ? namesOfPlace(place).join('') : name;
}

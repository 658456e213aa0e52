/** Which terms apply to which report: a term of a place applies to reports of that place. */
import type { Term } from '../model/term.ts';

/** Whether a term applies to a report of these places (widest first) and this year. */
export function applies(
  term: Pick<Term, 'place' | 'years'>,
  report: { places: readonly string[]; year: number },
): boolean {
  return (
    (term.place === undefined || report.places.includes(term.place)) &&
    (term.years === undefined || term.years.includes(report.year))
  );
}

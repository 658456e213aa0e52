/** What the entries of a report's terms state of two of them: read from the data alone, not from the picture. */
import type { Matcher } from '../annotate/match.ts';
import { isOrdinary, type Term } from '../model/term.ts';
import type { Report } from '../report/report.ts';

/** Ids of the terms that are marked in a report. */
export function markedIn({ paragraphs }: Report, match: Matcher): ReadonlySet<string> {
  return new Set(paragraphs.flatMap(({ text }) => match(text).map(({ id }) => id)));
}

/** As `<id> <属于 or 落实> <id>`; 参看 as {@link ofBothAlike} has it, where nothing more is said of the two; sorted. */
export function statedOf(terms: readonly Term[], marked: ReadonlySet<string>): string[] {
  const here = terms.filter(({ id }) => marked.has(id));
  const slogans = new Set(here.filter((term) => !isOrdinary(term)).map(({ id }) => id));
  const told = here.flatMap(({ id, relations }) =>
    relations
      .filter(({ to }) => marked.has(to) && (slogans.has(id) || slogans.has(to)))
      .map(({ kind, to }) => `${id} ${kind} ${to}`),
  );
  const joined = new Set(told.map((edge) => pairOf(edge)));
  const seen = here.flatMap(({ id, see }) =>
    see
      .filter((to) => slogans.has(id) && slogans.has(to))
      .map((to) => ofBothAlike(`${id} 参看 ${to}`))
      .filter((edge) => !joined.has(pairOf(edge))),
  );
  return [...told, ...new Set(seen)].sort();
}

/** An edge as it is told; one of 参看, which is of both alike, with its ends in order. */
export function ofBothAlike(edge: string): string {
  return edge.includes(' 参看 ') ? edge.split(' 参看 ').sort().join(' 参看 ') : edge;
}

function pairOf(edge: string): string {
  const [one = '', , two = ''] = edge.split(' ');
  return [one, two].sort().join(' ');
}

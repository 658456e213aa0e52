/** What is looked for in a report: the terms and names that apply to it. */
import { surfacesOf } from '../annotate/match.ts';
import { createScanner, type Scanner } from '../annotate/scan.ts';
import { applying, type ScopedReport } from '../annotate/scope.ts';
import type { Term } from '../model/term.ts';
import { surfacesOfName } from '../names/match.ts';
import type { Shared } from './shared.ts';

/**
 * Finds what applies to a report.
 * @param own what its own notes explain, which goes before all that is shared
 */
export function scannerFor(
  { terms, names }: Pick<Shared, 'terms' | 'names'>,
  report: ScopedReport,
  own: readonly Term[] = [],
): Scanner {
  const first = own.flatMap(surfacesOf);
  const taken = new Set(first.flatMap(({ surface, within }) => (within.length > 0 ? [] : surface)));
  const others = applying(terms, report)
    .flatMap(surfacesOf)
    .filter(({ surface }) => !taken.has(surface));
  return createScanner({
    terms: [...first, ...others],
    names: applying(names, report).flatMap(surfacesOfName),
  });
}

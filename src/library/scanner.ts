/** What is looked for in a report: the terms and names that apply to it. */
import { surfacesOf } from '../annotate/match.ts';
import { createScanner, type Scanner } from '../annotate/scan.ts';
import { applying } from '../annotate/scope.ts';
import { surfacesOfName } from '../names/match.ts';
import type { Shared } from './shared.ts';

/** Finds what applies to a report of these places (widest first) and this year. */
export function scannerFor(
  { terms, names }: Pick<Shared, 'terms' | 'names'>,
  report: { places: readonly string[]; year: number },
): Scanner {
  return createScanner({
    terms: applying(terms, report).flatMap(surfacesOf),
    names: applying(names, report).flatMap(surfacesOfName),
  });
}

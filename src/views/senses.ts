/** The senses of an entry, and which of them a report shows. */
import { applying, type ScopedReport } from '../annotate/scope.ts';
import { namesOfPlace, shortPlace } from '../model/place.ts';
import { newestFirst } from '../model/report.ts';
import type { Term } from '../model/term.ts';
import { yearsText } from './coverage.ts';

/**
 * The senses of each entry, in the order of the terms: the first is that which its file says first. Those of
 * reports' own notes stand behind the others, the newest report's first.
 */
export function entriesOf(terms: readonly Term[]): [first: Term, ...others: Term[]][] {
  const entries = new Map<string, [Term, ...Term[]]>();
  for (const term of terms) {
    const senses = entries.get(term.entry);
    if (senses) senses.push(term);
    else entries.set(term.entry, [term]);
  }
  for (const senses of entries.values()) {
    if (senses.some(({ own }) => own)) senses.sort(ownBehind);
  }
  return [...entries.values()];
}

function ownBehind({ own: a }: Term, { own: b }: Term): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return newestFirst({ year: a.year, id: a.report }, { year: b.year, id: b.report });
}

/** A line of the glossary. */
export interface GlossaryLine {
  term: Term;
  /** Its place in the list. */
  anchor: string;
  /** Where and when it applies, told where the entry has other senses; whose note it is, and of how many it is the newest. */
  scope?: string | undefined;
}

/**
 * A line for each sense; in a library of several reports what their own notes say of one entry is one line,
 * that of the newest.
 */
export function linesOf(
  entries: readonly (readonly [first: Term, ...others: Term[]])[],
  hasSeveral: boolean,
): GlossaryLine[] {
  return entries.flatMap((senses) => {
    const own = senses.filter((term) => term.own);
    const isOnly = senses.length - own.length < 2;
    const shown = senses.filter((term) => !hasSeveral || !term.own || term === own[0]);
    return shown.map((term): GlossaryLine => {
      const anchor = hasSeveral && senses[0].own ? term.entry : term.id;
      if (!term.own) return { term, anchor, scope: isOnly ? undefined : scopeName(term, senses) };
      if (!hasSeveral && senses.length === 1) return { term, anchor };
      const others = hasSeveral && own.length > 1 ? `等 ${own.length} 份报告` : '';
      return { term, anchor, scope: scopeName(term, senses) + others };
    });
  });
}

/** The reports in which a sense is the one that is shown: those that it applies to and no narrower one does. */
export function reportsOfSense<R extends ScopedReport>(
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
export function scopeName(sense: Scope, senses: readonly Scope[] = []): string {
  const { place, years } = scopeOf(sense);
  const when = years === undefined ? '' : yearsText(years.toSorted((a, b) => b - a));
  const where = place === undefined ? '' : placeIn(place, senses);
  return where + when || (senses.some(({ own }) => own) ? '其他报告' : '其他');
}

type Scope = Pick<Term, 'place' | 'years' | 'own'>;

/** That of a report's own note is its report. */
function scopeOf({ place, years, own }: Scope): Pick<Term, 'place' | 'years'> {
  if (!own) return { place, years };
  return { place: own.places.length > 0 ? own.places.join('/') : undefined, years: [own.year] };
}

function placeIn(place: string, senses: readonly Scope[]): string {
  const name = shortPlace(place);
  const isShared = senses
    .map(scopeOf)
    .some(
      (other) =>
        other.place !== undefined && other.place !== place && shortPlace(other.place) === name,
    );
  return isShared ? namesOfPlace(place).join('') : name;
}

/** What must hold within the glossary, and between it and the reports that it quotes (C4, C5). */
import { surfacesOf } from '../annotate/match.ts';
import { alike, overlap } from '../annotate/scope.ts';
import { DataError } from '../model/errors.ts';
import { type Term, termFile } from '../model/term.ts';
import type { Library } from './library.ts';

/** All errors of the glossary that no entry can show alone. */
export function checkTerms(library: Library): DataError[] {
  return [
    ...library.terms.flatMap((term) => checkQuotes(library, term)),
    ...checkSurfaces(library.terms),
  ];
}

function checkQuotes(library: Library, term: Term): DataError[] {
  const wrongQuotes = term.quotes.filter(({ paragraph, text }) => {
    const [reportId, paragraphId] = paragraph.split('/');
    const report = library.reports.find(({ id }) => id === reportId);
    // Of a report that is not there nothing can be held against it; `remarks.ts` tells of it.
    if (!report) return false;
    const found = report.paragraphs.find(({ id }) => id === paragraphId);
    return !found?.text.includes(text);
  });
  const wrongSee = term.see.filter((id) => id === term.id || !library.termById.has(id));
  return [
    ...wrongQuotes.map(
      ({ paragraph, text }) =>
        new DataError('引文不符', termFile(term), 'quotes', `段 ${paragraph} 里没有“${text}”`),
    ),
    ...wrongSee.map((id) => new DataError('互见无此条', termFile(term), 'see', `没有词条 ${id}`)),
  ];
}

/** A surface and whose it is. */
interface Sharer {
  term: Term;
  within: readonly string[];
}

/** Two entries may share a surface only where place, years or context keep them apart. */
function checkSurfaces(terms: readonly Term[]): DataError[] {
  const errors: DataError[] = [];
  const bySurface = new Map<string, Sharer[]>();
  for (const term of terms) {
    for (const { surface, within } of surfacesOf(term)) {
      const sharers = bySurface.get(surface) ?? [];
      const owner = sharers.find((sharer) => collide(sharer, { term, within }))?.term;
      if (owner) {
        const what = `“${surface}”已经属于 ${termFile(owner)}`;
        errors.push(new DataError('词形重复', termFile(term), surface, what));
      }
      bySurface.set(surface, [...sharers, { term, within }]);
    }
  }
  return errors;
}

/** Where one has a context and the other has none, the matcher knows whose the place is. */
function collide(a: Sharer, b: Sharer): boolean {
  const free = Number(a.within.length === 0) + Number(b.within.length === 0);
  return overlap(a.term, b.term) && (free === 2 || (free === 0 && alike(a.within, b.within)));
}

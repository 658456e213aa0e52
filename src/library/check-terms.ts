/** What must hold between the glossary and the reports: every form stands, every term is marked (C4, C5). */
import { createMatcher, type Surface, surfacesOf } from '../annotate/match.ts';
import { applies, collide, type Sharer } from '../annotate/scope.ts';
import { type Standing, standingIn } from '../annotate/standing.ts';
import { DataError } from '../model/errors.ts';
import { type Term, termFile } from '../model/term.ts';
import type { Library } from './library.ts';
import type { LibraryQueries } from './queries.ts';

type ScannerOf = LibraryQueries['scannerOf'];

/** All errors of the glossary that no entry can show alone. */
export function checkTerms(library: Library, scannerOf: ScannerOf): DataError[] {
  const standing = standingIn(library.reports, scannerOf, 'terms');
  return [
    ...library.terms.flatMap((term) => checkOccurs(library, term, standing, scannerOf)),
    ...library.terms.flatMap((term) => checkQuotes(library, term)),
    ...checkSurfaces(library.terms),
  ];
}

/** Each form stands in a report that the term applies to, and is marked somewhere. */
function checkOccurs(
  library: Library,
  term: Term,
  standing: Standing,
  scannerOf: ScannerOf,
): DataError[] {
  const reports = library.reports.filter((report) => applies(term, report));
  if (reports.length === 0 && term.place !== undefined) {
    const what = `没有一份报告属于 ${term.place}${term.years ? ` 和 ${term.years.join('、')} 年` : ''}`;
    return [new DataError('词条未出现', termFile(term), 'place', what)];
  }
  return surfacesOf(term).flatMap((form) => {
    const { surface } = form;
    if (!standing.forms.has(`${term.id}/${surface}`)) {
      const what = `没有一份报告里有“${surface}”`;
      return [new DataError('词条未出现', termFile(term), surface, what)];
    }
    if (standing.marked.has(`${term.id}/${surface}`)) return [];
    const what = coveredBy(library, term, form, scannerOf);
    return [new DataError('词条被盖住', termFile(term), surface, what)];
  });
}

/** Of a form that is never marked: what is marked instead. */
function coveredBy({ reports }: Library, term: Term, form: Surface, scannerOf: ScannerOf): string {
  const findForm = createMatcher([form]);
  const covers = reports
    .filter((report) => applies(term, report))
    .flatMap((report) => {
      const scan = scannerOf(report);
      return report.paragraphs.flatMap(({ text }) =>
        findForm(text).flatMap(({ start, end }) =>
          scan(text)
            .terms.marks.filter((cover) => cover.start < end && start < cover.end)
            .map((cover) => {
              const words = text.slice(cover.start, cover.end);
              return `“${words}”（${termFile({ id: cover.id })}）`;
            }),
        ),
      );
    });
  return `没有一处会标出来：它只出现在${[...new Set(covers)].join('、')}里`;
}

function checkQuotes(library: Library, term: Term): DataError[] {
  const wrongQuotes = term.quotes.filter(({ paragraph, text }) => {
    const [reportId, paragraphId] = paragraph.split('/');
    const report = library.reports.find(({ id }) => id === reportId);
    const found = report?.paragraphs.find(({ id }) => id === paragraphId);
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

/** Two entries may share a surface only where place, years or context keep them apart. */
function checkSurfaces(terms: readonly Term[]): DataError[] {
  const errors: DataError[] = [];
  const bySurface = new Map<string, (Sharer & { term: Term })[]>();
  for (const term of terms) {
    for (const { surface, within } of surfacesOf(term)) {
      const sharers = bySurface.get(surface) ?? [];
      const own = { place: term.place, years: term.years, within, term };
      const owner = sharers.find((sharer) => collide(sharer, own))?.term;
      if (owner) {
        const what = `“${surface}”已经属于 ${termFile(owner)}`;
        errors.push(new DataError('词形重复', termFile(term), surface, what));
      }
      bySurface.set(surface, [...sharers, own]);
    }
  }
  return errors;
}

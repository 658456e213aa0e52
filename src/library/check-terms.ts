/** What must hold between the glossary and the reports: every form stands, every term is marked (C4, C5). */
import { createEachMatcher, createMatcher, type Surface, surfacesOf } from '../annotate/match.ts';
import { alike, applies, overlap } from '../annotate/scope.ts';
import { DataError } from '../model/errors.ts';
import { type Term, termFile } from '../model/term.ts';
import type { Library } from './library.ts';
import type { LibraryQueries } from './queries.ts';

type MatcherOf = LibraryQueries['matcherOf'];

/** All errors of the glossary that no entry can show alone. */
export function checkTerms(library: Library, matcherOf: MatcherOf): DataError[] {
  const standing = standingIn(library, matcherOf);
  return [
    ...library.terms.flatMap((term) => checkOccurs(library, term, standing, matcherOf)),
    ...library.terms.flatMap((term) => checkQuotes(library, term)),
    ...checkSurfaces(library.terms),
  ];
}

/** What of the glossary stands in the reports, and what is marked there: forms as `id/surface`. */
interface Standing {
  forms: Set<string>;
  marked: Set<string>;
}

function standingIn({ terms, reports }: Library, matcherOf: MatcherOf): Standing {
  const standing: Standing = { forms: new Set(), marked: new Set() };
  for (const report of reports) {
    const surfaces = terms.filter((term) => applies(term, report)).flatMap(surfacesOf);
    const matchForms = createEachMatcher(
      surfaces.map((one) => ({ ...one, id: `${one.id}/${one.surface}` })),
    );
    const matchTerms = matcherOf(report);
    for (const { text } of report.paragraphs) {
      for (const { id } of matchForms(text)) standing.forms.add(id);
      for (const { id, start, end } of matchTerms(text)) {
        standing.marked.add(`${id}/${text.slice(start, end)}`);
      }
    }
  }
  return standing;
}

/** Each form stands in a report that the term applies to, and is marked somewhere. */
function checkOccurs(
  library: Library,
  term: Term,
  standing: Standing,
  matcherOf: MatcherOf,
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
    const what = coveredBy(library, term, form, matcherOf);
    return [new DataError('词条被盖住', termFile(term), surface, what)];
  });
}

/** Of a form that is never marked: what is marked instead. */
function coveredBy({ reports }: Library, term: Term, form: Surface, matcherOf: MatcherOf): string {
  const findForm = createMatcher([form]);
  const covers = reports
    .filter((report) => applies(term, report))
    .flatMap((report) => {
      const match = matcherOf(report);
      return report.paragraphs.flatMap(({ text }) =>
        findForm(text).flatMap(({ start, end }) =>
          match(text)
            .filter((cover) => cover.start < end && start < cover.end)
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

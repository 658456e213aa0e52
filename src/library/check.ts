/**
 * What no file can prove alone: that texts equal their sources, that every term and name occurs, that
 * every quoted phrase and every number is accounted for (C1, C2, C4, C5). Pure; all errors are
 * returned, none thrown.
 */

import { createMatcher, surfacesOf } from '../annotate/match.ts';
import { quotedPhrases, unaccounted } from '../annotate/quoted.ts';
import { alike, applies, overlap } from '../annotate/scope.ts';
import { occurrencesOf } from '../annotate/usage.ts';
import { checkFigures } from '../ledger/check-figures.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { checkCommitments } from '../ledger/commitments.ts';
import { DataError } from '../model/errors.ts';
import type { Term } from '../model/term.ts';
import { checkNames, checkNotNames } from '../names/check.ts';
import { verifyReport } from '../source/verify.ts';
import type { Library, Report } from './library.ts';

/** All errors between files. */
export function checkLibrary(library: Library): DataError[] {
  return [
    ...library.reports.flatMap((report) => verifyReport(report)),
    ...library.reports.flatMap((report) => checkQuoted(library, report)),
    ...library.terms.flatMap((term) => checkOccurs(library, term)),
    ...library.terms.flatMap((term) => checkQuotes(library, term)),
    ...checkSurfaces(library.terms),
    ...library.reports.flatMap((report) => checkDesk(library, report)),
    ...checkNames(library.names, library.reports, library.termById),
    ...library.notNames.flatMap(({ file, words }) => checkNotNames(file, words, library.reports)),
  ];
}

function checkDesk(library: Library, report: Report): DataError[] {
  if (!report.desk) return [];
  const { figures, ledger, commitments } = report.desk;
  const terms = library.terms.filter((term) => applies(term, report));
  const findTerms = createMatcher(terms.flatMap(surfacesOf));
  const file = (name: string) => `${report.folder}/${name}.yaml`;
  return [
    ...checkFigures(figures, report.paragraphs, findTerms, file('figures')),
    ...checkLedger(ledger, figures.figures, file('ledger')),
    ...checkCommitments(report, figures.figures, commitments, file('commitments')),
  ];
}

function termFile(term: Term): string {
  return `content/glossary/${term.id}.yaml`;
}

function checkQuoted(library: Library, report: Report): DataError[] {
  const file = `${report.folder}/report.yaml`;
  const phrases = quotedPhrases(report.paragraphs);
  const present = new Set(phrases.map(({ phrase }) => phrase));
  const declared = new Set(report.notSlogans.map(({ phrase }) => phrase));
  const terms = library.terms.filter((term) => applies(term, report));
  return [
    ...unaccounted(phrases, terms, declared).map(
      ({ phrase, paragraph }) =>
        new DataError(
          '引号未收',
          file,
          `段 ${paragraph.id}`,
          `“${phrase}”没有词条，也没有声明不是术语`,
        ),
    ),
    ...report.notSlogans
      .filter(({ phrase }) => !present.has(phrase))
      .map(
        ({ phrase }) => new DataError('非术语无此语', file, 'notSlogans', `报告里没有“${phrase}”`),
      ),
  ];
}

function checkOccurs(library: Library, term: Term): DataError[] {
  const reports = library.reports.filter((report) => applies(term, report));
  const occurs = (surfaces: Pick<Term, 'term' | 'also' | 'within'>) =>
    reports.some((report) => occurrencesOf({ ...term, ...surfaces }, report.paragraphs).length > 0);
  if (reports.length === 0 && term.place !== undefined) {
    const what = `没有一份报告属于 ${term.place}${term.years ? ` 和 ${term.years.join('、')} 年` : ''}`;
    return [new DataError('词条未出现', termFile(term), 'place', what)];
  }
  return surfacesOf(term)
    .filter(({ surface }) => !occurs({ term: surface, also: [], within: term.within }))
    .map(
      ({ surface }) =>
        new DataError('词条未出现', termFile(term), surface, `没有一份报告里有“${surface}”`),
    );
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

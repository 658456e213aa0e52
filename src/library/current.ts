/** The library of this project, read once a process. */
import { createMatcher, type Matcher, surfacesOf } from '../annotate/match.ts';
import type { ChapterTerms } from '../annotate/remark.ts';
import { applies } from '../annotate/scope.ts';
import { type Occurrence, occurrencesOf } from '../annotate/usage.ts';
import type { Name } from '../model/name.ts';
import { createNameMatcher, type NameOccurrence, occurrencesOfName } from '../names/match.ts';
import type { Desk, Library, Report } from './library.ts';
import { loadLibrary } from './load.ts';

let library: Library | null = null;
const matchers = new Map<string, Matcher>();
const nameMatchers = new Map<string, Matcher>();

/** The library in the current folder's `content/`. @throws DataErrors */
export function getLibrary(): Library {
  library ??= loadLibrary(process.cwd());
  return library;
}

/** Forgets what was read, so that the development server sees a changed file. */
export function forgetLibrary(): void {
  library = null;
  matchers.clear();
  nameMatchers.clear();
}

/** Finds the terms that apply to a report. */
export function matcherOf(report: Report): Matcher {
  let matcher = matchers.get(report.id);
  if (!matcher) {
    const terms = getLibrary().terms.filter((term) => applies(term, report));
    matcher = createMatcher(terms.flatMap(surfacesOf));
    matchers.set(report.id, matcher);
  }
  return matcher;
}

/** Where a term stands in each report that it applies to; reports without it are left out. */
export function usageOf(termId: string): { report: Report; occurrences: Occurrence[] }[] {
  const term = getLibrary().termById.get(termId);
  if (!term) return [];
  return getLibrary()
    .reports.filter((report) => applies(term, report))
    .map((report) => ({ report, occurrences: occurrencesOf(term, report.paragraphs) }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

/** What a page of a report is given. */
export interface ReportProps {
  report: Report;
}

/** What a page of a report's figures is given. */
export interface DeskProps extends ReportProps {
  desk: Desk;
}

/** The pages of all reports, for `getStaticPaths`. */
export function reportPaths(): { params: { report: string }; props: ReportProps }[] {
  return getLibrary().reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }));
}

/** The pages of the reports that have figures, for `getStaticPaths`. */
export function deskPaths(): { params: { report: string }; props: DeskProps }[] {
  return getLibrary().reports.flatMap((report) =>
    report.desk ? [{ params: { report: report.id }, props: { report, desk: report.desk } }] : [],
  );
}

/** Where a name stands in each report that it applies to; reports without it are left out. */
export function nameUsageOf(name: Name): { report: Report; occurrences: NameOccurrence[] }[] {
  return getLibrary()
    .reports.filter((report) => applies(name, report))
    .map((report) => ({
      report,
      occurrences: occurrencesOfName(name, report.paragraphs, nameMatcherOf(report)),
    }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

function nameMatcherOf(report: Report): Matcher {
  let matcher = nameMatchers.get(report.id);
  if (!matcher) {
    matcher = createNameMatcher(getLibrary().names.filter((name) => applies(name, report)));
    nameMatchers.set(report.id, matcher);
  }
  return matcher;
}

const RE_CHAPTER = /content[\\/]reports[\\/]([^\\/]+)[\\/]chapters[\\/]/;

/** Terms that apply to a chapter, by the path of its MDX file; null for other files. */
export function termsFor(file: string): ChapterTerms | null {
  const id = RE_CHAPTER.exec(file)?.[1];
  const report = getLibrary().reports.find((candidate) => candidate.id === id);
  if (!report) return null;
  const { termById } = getLibrary();
  return {
    match: matcherOf(report),
    levelOf: (termId) => termById.get(termId)?.level ?? '行业',
  };
}

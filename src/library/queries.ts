/** What pages, lists and checks ask a library: matchers by report, where things stand, paths of pages. */
import { type Matcher, surfacesOf } from '../annotate/match.ts';
import type { ChapterTerms } from '../annotate/remark.ts';
import { createScanner, remembering, type Scanner } from '../annotate/scan.ts';
import { applies, applying } from '../annotate/scope.ts';
import { type Occurrence, occurrencesIn } from '../annotate/usage.ts';
import { labelOf } from '../cite/label.ts';
import type { Name } from '../model/name.ts';
import { surfacesOfName } from '../names/match.ts';
import { type OpenThings, openThings } from '../report/open.ts';
import type { Desk, Report } from '../report/report.ts';
import { type Standing, standingOf } from '../report/standing.ts';
import { type ReportSummary, summaryOf } from '../report/summary.ts';
import type { Library } from './library.ts';
import { contextsOf, declarationsOf, type Unused, unusedIn } from './remarks.ts';

/** What a page of a report is given. */
export interface ReportProps {
  report: Report;
}

/** What a page of a report's figures is given. */
export interface DeskProps extends ReportProps {
  desk: Desk;
}

/** Where a term or a name stands in one report, in reading order. */
interface ReportUsage {
  report: Report;
  occurrences: readonly Occurrence[];
}

const RE_CHAPTER = /content[\\/]reports[\\/]([^\\/]+)[\\/]chapters[\\/]/;

/** The questions to one library; what is costly is worked out when first asked. */
export function queriesOf(library: Library) {
  const scanners = new Map<string, Scanner>();
  const occurrences = new Map<string, ReturnType<typeof occurrencesIn>>();
  const opens = new Map<string, OpenThings>();

  /** Scans a report's paragraphs, each once, for the terms and names that apply to the report. */
  function scannerOf(report: Report): Scanner {
    const known = scanners.get(report.id);
    if (known) return known;
    const scanner = remembering(
      createScanner({
        terms: applying(library.terms, report).flatMap(surfacesOf),
        names: applying(library.names, report).flatMap(surfacesOfName),
      }),
    );
    scanners.set(report.id, scanner);
    return scanner;
  }

  /** Finds the terms that apply to a report. */
  function matcherOf(report: Report): Matcher {
    const scan = scannerOf(report);
    return (text) => scan(text).terms.marks;
  }

  function occurrencesOf(report: Report): ReturnType<typeof occurrencesIn> {
    const known = occurrences.get(report.id) ?? occurrencesIn(report.paragraphs, scannerOf(report));
    occurrences.set(report.id, known);
    return known;
  }

  /** What still waits for an editor in a report. */
  function openOf(report: Report): OpenThings {
    const known = opens.get(report.id) ?? openThings(report, scannerOf(report));
    opens.set(report.id, known);
    return known;
  }

  function standingIn(report: Report): Standing {
    const names = library.names.filter((name) => applies(name, report));
    const others = [...names.flatMap(contextsOf), ...library.notNames.flatMap(declarationsOf)];
    return standingOf(report, scannerOf(report), others);
  }

  /** What no report uses. */
  function unused(): Unused {
    return unusedIn(library, library.reports.map(standingIn));
  }

  /** Where a term stands in each report; reports without it are left out. */
  function usageOf(termId: string): ReportUsage[] {
    return library.reports.flatMap((report) => {
      const own = occurrencesOf(report).terms.get(termId);
      return own ? [{ report, occurrences: own }] : [];
    });
  }

  /** Where a name stands in each report; reports without it are left out. */
  function nameUsageOf({ id }: Pick<Name, 'id'>): ReportUsage[] {
    return library.reports.flatMap((report) => {
      const own = occurrencesOf(report).names.get(id);
      return own ? [{ report, occurrences: own }] : [];
    });
  }

  /** The summaries of all reports, newest first. @param most passages kept of each term and name of each report */
  function summaries(most = Number.POSITIVE_INFINITY): ReportSummary[] {
    const { termById } = library;
    return library.reports.map((report) =>
      summaryOf(report, { scan: scannerOf(report), termById }, most),
    );
  }

  /** The pages of all reports, for `getStaticPaths`. */
  function reportPaths(): { params: { report: string }; props: ReportProps }[] {
    return library.reports.map((report) => ({
      params: { report: report.id },
      props: { report },
    }));
  }

  /** The pages of the reports that have figures, for `getStaticPaths`. */
  function deskPaths(): { params: { report: string }; props: DeskProps }[] {
    return library.reports.flatMap((report) =>
      report.desk ? [{ params: { report: report.id }, props: { report, desk: report.desk } }] : [],
    );
  }

  /** Terms that apply to a chapter, by the path of its MDX file; null for other files. */
  function termsFor(file: string): ChapterTerms | null {
    const id = RE_CHAPTER.exec(file)?.[1];
    const report = library.reports.find((candidate) => candidate.id === id);
    if (!report) return null;
    const openPhrases = openOf(report)
      .phrases.open.flatMap(({ places }) => places)
      .sort((a, b) => a.start - b.start);
    return {
      match: matcherOf(report),
      termById: library.termById,
      openIn: (paragraph) => openPhrases.filter((place) => place.paragraph === paragraph),
      labelOf: (paragraph) => labelOf(report, paragraph),
    };
  }

  return {
    scannerOf,
    matcherOf,
    openOf,
    unused,
    usageOf,
    nameUsageOf,
    summaries,
    reportPaths,
    deskPaths,
    termsFor,
  };
}

export type LibraryQueries = ReturnType<typeof queriesOf>;

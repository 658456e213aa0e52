/** What pages, lists and checks ask a library: matchers by report, where things stand, paths of pages. */
import { type Matcher, surfacesOf } from '../annotate/match.ts';
import { createScanner, remembering, type Scanner } from '../annotate/scan.ts';
import { applies, applying } from '../annotate/scope.ts';
import { type Occurrence, occurrencesIn } from '../annotate/usage.ts';
import type { Name } from '../model/name.ts';
import { surfacesOfName } from '../names/match.ts';
import { type OpenThings, openThings } from '../report/open.ts';
import type { Report } from '../report/report.ts';
import { type Standing, standingOf } from '../report/standing.ts';
import { type ReportSummary, summaryOf } from '../report/summary.ts';
import { contextsOf, declarationsOf, type Unused, unusedIn } from './remarks.ts';
import type { Library } from './whole.ts';

/** Where a term or a name stands in one report, in reading order. */
interface ReportUsage {
  report: Report;
  occurrences: readonly Occurrence[];
}

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
    const ids = new Set(library.reports.map(({ id }) => id));
    return unusedIn(library, ids, library.reports.map(standingIn));
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

  return {
    scannerOf,
    matcherOf,
    openOf,
    unused,
    usageOf,
    nameUsageOf,
    summaries,
  };
}

/** What tests and tools ask a whole library; pages and the build ask a report's artefact. */
import type { Matcher } from '../annotate/match.ts';
import { remembering, type Scanner } from '../annotate/scan.ts';
import { type Occurrence, occurrencesIn } from '../annotate/usage.ts';
import type { Name } from '../model/name.ts';
import type { Term } from '../model/term.ts';
import { type OpenThings, openThings } from '../report/open.ts';
import type { Report } from '../report/report.ts';
import { type Standing, standingOf } from '../report/standing.ts';
import { type ReportSummary, summaryOf } from '../report/summary.ts';
import { entriesByForm, ownTermsOf, scannerWithNotes, withOwn } from './own-notes.ts';
import { othersFor, type Unused, unusedIn } from './remarks.ts';
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
  const entries = entriesByForm(library);

  /** Scans a report's paragraphs, each once, for the terms and names that apply to the report. */
  function scannerOf(report: Report): Scanner {
    const known = scanners.get(report.id);
    if (known) return known;
    const scanner = remembering(scannerWithNotes(library, report, notesOf(report)));
    scanners.set(report.id, scanner);
    return scanner;
  }

  /** The terms that a report's own notes explain. */
  function notesOf(report: Report): Term[] {
    return ownTermsOf(report, entries);
  }

  /** Finds the terms that apply to a report. */
  function matcherOf(report: Report): Matcher {
    const scan = scannerOf(report);
    return (text) => scan(text).terms.marks;
  }

  /** The terms that can stand in a report, by their ids. */
  function termsOf(report: Report): ReadonlyMap<string, Term> {
    return withOwn(library.termById, notesOf(report));
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
    return standingOf(report, scannerOf(report), othersFor(library, report));
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
    return library.reports.map((report) => {
      const applying = {
        scan: scannerOf(report),
        termById: termsOf(report),
        notes: notesOf(report),
      };
      return summaryOf(report, applying, openOf(report), most);
    });
  }

  return {
    notesOf,
    termsOf,
    scannerOf,
    matcherOf,
    openOf,
    unused,
    usageOf,
    nameUsageOf,
    summaries,
  };
}

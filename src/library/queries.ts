/** What pages, lists and checks ask a library: matchers by report, where things stand, paths of pages. */
import { createMatcher, type Matcher, surfacesOf } from '../annotate/match.ts';
import type { ChapterTerms } from '../annotate/remark.ts';
import { applies } from '../annotate/scope.ts';
import { type Occurrence, occurrencesOf } from '../annotate/usage.ts';
import { labelOf } from '../cite/label.ts';
import type { Name } from '../model/name.ts';
import type { Term } from '../model/term.ts';
import {
  createNameMatcher,
  type NameOccurrence,
  occurrencesOfName,
  surfacesOfName,
} from '../names/match.ts';
import { type OpenThings, openThings } from '../report/open.ts';
import type { Desk, Report } from '../report/report.ts';
import { formKey, type Standing, standingOf } from '../report/standing.ts';
import { type ReportSummary, summaryOf } from '../report/summary.ts';
import type { Library } from './library.ts';
import { declarationsOf, nameForms, type Unused, unusedIn } from './remarks.ts';

/** What a page of a report is given. */
export interface ReportProps {
  report: Report;
}

/** What a page of a report's figures is given. */
export interface DeskProps extends ReportProps {
  desk: Desk;
}

const RE_CHAPTER = /content[\\/]reports[\\/]([^\\/]+)[\\/]chapters[\\/]/;

/** The questions to one library; what is costly is worked out when first asked. */
export function queriesOf(library: Library) {
  const matchers = new Map<string, Matcher>();
  const nameMatchers = new Map<string, Matcher>();
  const opens = new Map<string, OpenThings>();
  const standings = new Map<string, Standing>();
  const stood = new Map<string, Set<string>>();

  /** Finds the terms that apply to a report. */
  function matcherOf(report: Report): Matcher {
    let matcher = matchers.get(report.id);
    if (!matcher) {
      const terms = library.terms.filter((term) => applies(term, report));
      matcher = createMatcher(terms.flatMap(surfacesOf));
      matchers.set(report.id, matcher);
    }
    return matcher;
  }

  function nameMatcherOf(report: Report): Matcher {
    let matcher = nameMatchers.get(report.id);
    if (!matcher) {
      matcher = createNameMatcher(library.names.filter((name) => applies(name, report)));
      nameMatchers.set(report.id, matcher);
    }
    return matcher;
  }

  function formsFor(report: Report) {
    return library.terms.filter((term) => applies(term, report)).flatMap(surfacesOf);
  }

  /** What still waits for an editor in a report. */
  function openOf(report: Report): OpenThings {
    let open = opens.get(report.id);
    if (!open) {
      open = openThings(report, { terms: formsFor(report), match: matcherOf(report) });
      opens.set(report.id, open);
    }
    return open;
  }

  function standingIn(report: Report): Standing {
    let standing = standings.get(report.id);
    if (!standing) {
      standing = standingOf(report, {
        terms: formsFor(report),
        names: [
          ...library.names.filter((name) => applies(name, report)).flatMap(nameForms),
          ...library.notNames.flatMap(declarationsOf),
        ],
        match: matcherOf(report),
      });
      standings.set(report.id, standing);
    }
    return standing;
  }

  /** The reports that a term stands in, newest first. */
  function usedIn(term: Term): Report[] {
    const keys = surfacesOf(term).map(formKey);
    return library.reports.filter((report) => {
      let known = stood.get(report.id);
      if (!known) {
        const { found, covered } = standingIn(report);
        known = new Set([...found, ...Object.keys(covered)]);
        stood.set(report.id, known);
      }
      return keys.some((key) => known.has(key));
    });
  }

  /** What no report uses. */
  function unused(): Unused {
    return unusedIn(library, library.reports.map(standingIn));
  }

  /** Where a term stands in each report that it applies to; reports without it are left out. */
  function usageOf(termId: string): { report: Report; occurrences: Occurrence[] }[] {
    const term = library.termById.get(termId);
    if (!term) return [];
    return library.reports
      .filter((report) => applies(term, report))
      .map((report) => ({ report, occurrences: occurrencesOf(term, report.paragraphs) }))
      .filter(({ occurrences }) => occurrences.length > 0);
  }

  /** Where a name stands in each report that it applies to; reports without it are left out. */
  function nameUsageOf(name: Name): { report: Report; occurrences: NameOccurrence[] }[] {
    return library.reports
      .filter((report) => applies(name, report))
      .map((report) => ({
        report,
        occurrences: occurrencesOfName(name, report.paragraphs, nameMatcherOf(report)),
      }))
      .filter(({ occurrences }) => occurrences.length > 0);
  }

  /** The summaries of all reports, newest first. @param most passages kept of each term and name of each report */
  function summaries(most = Number.POSITIVE_INFINITY): ReportSummary[] {
    return library.reports.map((report) =>
      summaryOf(
        report,
        {
          terms: formsFor(report),
          match: matcherOf(report),
          names: library.names.filter((name) => applies(name, report)).flatMap(surfacesOfName),
          matchNames: nameMatcherOf(report),
        },
        most,
      ),
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
    matcherOf,
    openOf,
    usedIn,
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

/** Where an entry of the glossary, or a name, stands in the library: the first places of each report, the newest first. */
import type { Passage, ReportSummary, Usage } from '../report/summary.ts';

/** Where something stands in one report. */
export interface UsageIn {
  report: ReportSummary;
  /** How often. */
  count: number;
  /** The first places, in reading order. */
  passages: readonly Passage[];
}

/** Where something stands in the library. */
export interface LibraryUsage {
  /** How often in all, and in how many reports. */
  count: number;
  reports: number;
  /** What is shown of it, newest report first. */
  shown: UsageIn[];
  /** The oldest reports that have it, all of one year; empty where none has. */
  first: ReportSummary[];
}

/** What a page shows at most: passages of a report, passages in all. */
export interface Limits {
  each: number;
  all: number;
}

/** What the page of an entry shows; the search has the rest. */
export const ENTRY_LIMITS: Limits = { each: 3, all: 50 };
const UNLIMITED: Limits = { each: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };

/**
 * @param reports newest first
 * @param usageOf where it stands in a report; undefined where it doesn't
 */
export function libraryUsage(
  reports: readonly ReportSummary[],
  usageOf: (report: ReportSummary) => Usage | undefined,
  limits: Limits = UNLIMITED,
): LibraryUsage {
  const found = reports.flatMap((report) => {
    const usage = usageOf(report);
    return usage ? [{ report, ...usage }] : [];
  });
  let room = limits.all;
  const shown: UsageIn[] = [];
  for (const { report, count, passages } of found) {
    const some = passages.slice(0, Math.min(limits.each, room));
    if (some.length === 0) break;
    room -= some.length;
    shown.push({ report, count, passages: some });
  }
  const oldest = Math.min(...found.map(({ report }) => report.year));
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    reports: found.length,
    shown,
    first: found.flatMap(({ report }) => (report.year === oldest ? [report] : [])),
  };
}

/** How many of the places are not shown. */
export function hiddenIn({ count, shown }: LibraryUsage): number {
  return count - shown.reduce((sum, { passages }) => sum + passages.length, 0);
}

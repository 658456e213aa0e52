/** The library of this project, read once a process, and the questions to it. */
import { reportNames } from '../model/report-name.ts';
import type { Site } from '../model/site.ts';
import type { ReportSummary } from '../report/summary.ts';
import { ENTRY_LIMITS } from '../views/usage.ts';
import type { Library } from './library.ts';
import { loadLibrary } from './load.ts';
import { type LibraryQueries, queriesOf } from './queries.ts';

export type { DeskProps, ReportProps } from './queries.ts';

interface Opened {
  library: Library;
  queries: LibraryQueries;
  summaries?: ReportSummary[];
  reportNames?: ReadonlyMap<string, string>;
}

let opened: Opened | null = null;

function open(): Opened {
  if (!opened) {
    const library = loadLibrary(process.cwd());
    opened = { library, queries: queriesOf(library) };
  }
  return opened;
}

/** The library in the current folder's `content/`. @throws DataErrors */
export function getLibrary(): Library {
  return open().library;
}

/** What the site says of itself. */
export function getSite(): Site {
  return open().library.site;
}

/** Forgets what was read, so that the development server sees a changed file. */
export function forgetLibrary(): void {
  opened = null;
}

/** Whether the library has several reports: one alone has no pages of a library. */
export function hasSeveral(): boolean {
  return getLibrary().reports.length > 1;
}

/** The summaries of all reports, newest first; those of several with no more passages than are shown. */
export function summaries(): readonly ReportSummary[] {
  const now = open();
  now.summaries ??= now.queries.summaries(hasSeveral() ? ENTRY_LIMITS.each : undefined);
  return now.summaries;
}

/** The summary of one report. @throws Error where the library hasn't it */
export function summaryFor({ id }: { id: string }): ReportSummary {
  const summary = summaries().find((one) => one.id === id);
  if (!summary) throw new Error(`the library has no report ${id}`);
  return summary;
}

/** A report's name among those of the library: 平桥区2023年. */
export function reportName({ id }: { id: string }): string {
  const now = open();
  now.reportNames ??= reportNames(summaries());
  return now.reportNames.get(id) ?? id;
}

/** {@link queriesOf}, of this library. */
export const scannerOf: LibraryQueries['scannerOf'] = (report) => open().queries.scannerOf(report);
export const matcherOf: LibraryQueries['matcherOf'] = (report) => open().queries.matcherOf(report);
export const openOf: LibraryQueries['openOf'] = (report) => open().queries.openOf(report);
export const unused: LibraryQueries['unused'] = () => open().queries.unused();
export const usageOf: LibraryQueries['usageOf'] = (term) => open().queries.usageOf(term);
export const nameUsageOf: LibraryQueries['nameUsageOf'] = (name) =>
  open().queries.nameUsageOf(name);
export const reportPaths: LibraryQueries['reportPaths'] = () => open().queries.reportPaths();
export const deskPaths: LibraryQueries['deskPaths'] = () => open().queries.deskPaths();
export const termsFor: LibraryQueries['termsFor'] = (file) => open().queries.termsFor(file);

/** The library of this project, read once a process, and the questions to it. */
import type { Site } from '../model/site.ts';
import { type Example, exampleOf } from '../report/example.ts';
import type { Report } from '../report/report.ts';
import type { Library } from './library.ts';
import { loadLibrary } from './load.ts';
import { type LibraryQueries, queriesOf } from './queries.ts';

export type { DeskProps, ReportProps } from './queries.ts';

let opened: { library: Library; queries: LibraryQueries } | null = null;

function open(): { library: Library; queries: LibraryQueries } {
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

/** {@link exampleOf}, of this library. */
export function exampleIn(report: Report): Example | null {
  const { library, queries } = open();
  return exampleOf(report, library.termById, queries.matcherOf(report));
}

/** {@link queriesOf}, of this library. */
export const matcherOf: LibraryQueries['matcherOf'] = (report) => open().queries.matcherOf(report);
export const usageOf: LibraryQueries['usageOf'] = (term) => open().queries.usageOf(term);
export const nameUsageOf: LibraryQueries['nameUsageOf'] = (name) =>
  open().queries.nameUsageOf(name);
export const summaries: LibraryQueries['summaries'] = (most) => open().queries.summaries(most);
export const reportPaths: LibraryQueries['reportPaths'] = () => open().queries.reportPaths();
export const deskPaths: LibraryQueries['deskPaths'] = () => open().queries.deskPaths();
export const termsFor: LibraryQueries['termsFor'] = (file) => open().queries.termsFor(file);

/** Opens what a run of Astro makes pages of. */
import { loadShared } from '../library/load.ts';
import { type Opened, setOpened } from '../library/opened.ts';
import type { QuotedPassages } from '../library/quotes.ts';
import { type Artefact, readArtefact } from '../report/artefact.ts';
import { prepare, type Ready, type ReadyReport } from './prepare.ts';
import { openStores } from './stores.ts';

/** What a run makes pages of; plain data, so that it can be handed to another process. */
export interface OpenedJob {
  hasSeveral: boolean;
  /** Ids of the reports whose pages are made. */
  reports: readonly string[];
  /** Keys of the reports that may be opened, by their ids. */
  keys: Readonly<Record<string, string>>;
  /** Keys of all reports, newest first, where the library's pages are made, too; else none. */
  library: readonly string[];
  names: Readonly<Record<string, string>>;
  quotes: QuotedPassages;
}

/**
 * A run that makes the pages of some reports of the library.
 * @param withLibrary whether it makes the library's, too: one report alone is its cover
 */
export function openedJob(
  ready: Ready,
  reports: readonly ReadyReport[],
  withLibrary: boolean,
): OpenedJob {
  const hasSeveral = ready.reports.length > 1;
  const known = hasSeveral ? reports : ready.reports;
  return {
    hasSeveral,
    reports: reports.map(({ summary }) => summary.id),
    keys: Object.fromEntries(known.map(({ key, summary }) => [summary.id, key])),
    library: withLibrary ? ready.reports.map(({ key }) => key) : [],
    names: ready.names,
    quotes: ready.quotes,
  };
}

/** What the process that makes the pages has read already. */
export type Read = Pick<Ready, 'shared' | 'reports'>;

/** @param read where this process has made the library ready */
export function openJob(job: OpenedJob, read?: Read): void {
  setOpened(() => openedBy(job, read));
}

/** Opens the whole library anew, for the development server: it is read, and checked, when it is asked for. */
export function openAll(): void {
  setOpened(() => {
    const ready = prepare('.', openStores());
    return openedBy(openedJob(ready, ready.reports, true), ready);
  });
}

function openedBy({ keys, library, ...others }: OpenedJob, read?: Read): Opened {
  const { artefacts, summaries } = openStores();
  const open = new Map<string, Artefact>();
  // A thousand summaries are 150 MB to read.
  const known = new Map(read?.reports.map(({ key, summary }) => [key, summary]));
  const readSummary = (key: string) =>
    (JSON.parse(summaries.read(key)) as Pick<ReadyReport, 'summary'>).summary;
  return {
    ...others,
    shared: read?.shared ?? loadShared('.'),
    summaries: library.map((key) => known.get(key) ?? readSummary(key)),
    open(id) {
      const key = keys[id];
      if (key === undefined) throw new Error(`no pages of ${id} are made here`);
      const artefact = open.get(id) ?? readArtefact(artefacts.read(key));
      open.set(id, artefact);
      return artefact;
    },
  };
}

/** Opens what one run of Astro makes pages of. */
import { loadShared } from '../library/load.ts';
import { setOpened } from '../library/opened.ts';
import type { QuotedPassages } from '../library/quotes.ts';
import type { Shared } from '../library/shared.ts';
import { type Artefact, readArtefact } from '../report/artefact.ts';
import type { ReadyReport } from './prepare.ts';
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

/** @param shared where it has been read already */
export function openJob(job: OpenedJob, shared?: Shared): void {
  setOpened(() => {
    const { artefacts, summaries } = openStores();
    const open = new Map<string, Artefact>();
    const { hasSeveral, reports, names, quotes } = job;
    return {
      shared: shared ?? loadShared('.'),
      hasSeveral,
      reports,
      names,
      quotes,
      summaries: job.library.map(
        (key) => (JSON.parse(summaries.read(key)) as Pick<ReadyReport, 'summary'>).summary,
      ),
      open(id) {
        const key = job.keys[id];
        if (key === undefined) throw new Error(`no pages of ${id} are made here`);
        const artefact = open.get(id) ?? readArtefact(artefacts.read(key));
        open.set(id, artefact);
        return artefact;
      },
    };
  });
}

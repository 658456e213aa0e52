/** Opens what one run of Astro makes pages of. */
import { setOpened } from '../library/opened.ts';
import { loadShared } from '../library/load-shared.ts';
import type { QuotedPassages } from '../library/quotes.ts';
import type { Shared } from '../library/shared.ts';
import { type Artefact, readArtefact } from '../report/artefact.ts';
import type { ReportSummary } from '../report/summary.ts';
import { openStores, type Stores } from './stores.ts';

/** What a run makes pages of; plain data, so that it can be handed to another process. */
export interface OpenedJob {
  hasSeveral: boolean;
  /** Reports whose pages are made: the id, and the key of the artefact. */
  reports: readonly (readonly [id: string, key: string])[];
  /** Keys of all summaries, newest first, where the library's pages are made, too; else none. */
  library: readonly string[];
  quotes: QuotedPassages;
}

/** Artefacts that are kept open: Astro compiles several chapters at once, and goes through all reports page by page. */
const KEPT_OPEN = 16;

/** @param shared where it has been read already */
export function openJob(job: OpenedJob, shared?: Shared): void {
  setOpened(() => {
    const stores = openStores();
    return {
      shared: shared ?? loadShared('.'),
      hasSeveral: job.hasSeveral,
      reports: job.reports.map(([id]) => id),
      summaries: job.library.map((key) => JSON.parse(stores.summaries.read(key)) as ReportSummary),
      quotes: job.quotes,
      open: lastOpened(new Map(job.reports), stores),
    };
  });
}

/** Opens artefacts by the reports' ids, and keeps the last ones. */
function lastOpened(keys: ReadonlyMap<string, string>, { artefacts }: Stores) {
  const open = new Map<string, Artefact>();
  return (id: string): Artefact => {
    const known = open.get(id);
    if (known) return known;
    const key = keys.get(id);
    if (key === undefined) throw new Error(`no pages of ${id} are made here`);
    const artefact = readArtefact(artefacts.read(key));
    open.set(id, artefact);
    const [oldest = ''] = open.keys();
    if (open.size > KEPT_OPEN) open.delete(oldest);
    return artefact;
  };
}

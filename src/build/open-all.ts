/** Opens the whole library, for the development server. */
import { setOpened } from '../library/opened.ts';
import type { Artefact } from '../report/artefact.ts';
import { prepare } from './prepare.ts';
import { openStores } from './stores.ts';

/** Forgets what was open; everything is read, and checked, when something is first asked for. */
export function openAll(): void {
  setOpened(() => {
    const ready = prepare('.', openStores());
    const known = new Map(ready.reports.map((report) => [report.summary.id, report]));
    const summaries = ready.reports.map(({ summary }) => summary);
    const artefacts = new Map<string, Artefact>();
    return {
      shared: ready.shared,
      hasSeveral: summaries.length > 1,
      reports: [...known.keys()],
      summaries,
      names: ready.names,
      quotes: ready.quotes,
      open(id) {
        const report = known.get(id);
        if (!report) throw new Error(`there is no report ${id}`);
        const artefact = artefacts.get(id) ?? ready.open(report);
        artefacts.set(id, artefact);
        return artefact;
      },
    };
  });
}

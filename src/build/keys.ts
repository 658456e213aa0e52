/** Of what the parts of a site are made, as digests: a part is made anew when its key is a new one. */

import { withNotes } from '../library/own-notes.ts';
import { nameSlug } from '../site/entry-urls.ts';
import type { PageName } from '../site/pages.ts';
import { fileOf } from '../site/urls.ts';
import { placesIn, placeTree } from '../views/place-tree.ts';
import { entriesOf } from '../views/senses.ts';
import { digestOf } from './inputs.ts';
import type { Ready, ReadyReport } from './prepare.ts';

/** Keys of the parts of one site. */
export interface Keys {
  /**
   * Of a report's pages: its artefact, the entries and names that stand in it as they are shown, and
   * whether the library has other reports.
   */
  pages(report: ReadyReport): string;
  /**
   * Of the pages of entries, names and places, by their files: everything that all reports share, and what
   * such a page shows of each report. None where there are no such pages.
   */
  entries: ReadonlyMap<string, string>;
  /** Of the library's other pages: everything that all reports share, and what is kept of each. */
  library: string;
}

/** The keys of a site's parts. */
export function keysOf(ready: Ready): Keys {
  const { code, shared, reports, quotes, names } = ready;
  const entries = new Map<string, string>();
  /** Digest of a term as a note shows it, the passages that it quotes among it. */
  const entryOf = (id: string): string => {
    const known = entries.get(id);
    if (known !== undefined) return known;
    const term = shared.termById.get(id);
    const quoted = term?.quotes.map(({ paragraph }) => {
      const passage = quotes[paragraph];
      return passage && { ...passage, name: names[passage.report] };
    });
    const digest = digestOf(JSON.stringify([term, quoted]));
    entries.set(id, digest);
    return digest;
  };
  const nameById = new Map(shared.names.map((name) => [name.id, JSON.stringify(name)]));
  const { termById: _, ...lists } = shared;
  const common = digestOf(code, JSON.stringify([lists, quotes, names]));
  return {
    pages: ({ content, summary }) =>
      digestOf(
        code,
        JSON.stringify(shared.site),
        content,
        names[summary.id] ?? '',
        String(reports.length > 1),
        ...Object.keys(summary.terms).map(entryOf),
        ...Object.keys(summary.names).map((id) => nameById.get(id) ?? ''),
      ),
    entries: reports.length > 1 ? entryKeys(common, ready) : new Map(),
    library: digestOf(common, ...reports.map(({ content }) => content)),
  };
}

/** @param common digest of what all reports share */
function entryKeys(common: string, { shared, reports }: Ready): Map<string, string> {
  const summaries = reports.map(({ summary }) => summary);
  const scopes = JSON.stringify(summaries.map(({ id, places, year }) => [id, places, year]));
  const all = digestOf(common, scopes);
  const keys = new Map<string, string>();
  const add = (page: PageName, which: Readonly<Record<string, string>>, shown: unknown) => {
    const file = fileOf(page, which);
    keys.set(file, digestOf(all, file, JSON.stringify(shown)));
  };
  for (const senses of entriesOf(withNotes(shared.terms, summaries))) {
    const usage = senses.map(({ id }) => reports.map(({ usage: { terms } }) => terms[id]));
    add('term', { entry: senses[0].entry }, [senses, usage]);
  }
  for (const { id } of shared.names) {
    const usage = reports.map(({ usage: { names } }) => names[id]);
    add('name', { name: nameSlug(id) }, [id, usage]);
  }
  const listed = summaries.map(({ terms: _, names: __, notes: ___, ...others }) => others);
  for (const place of placesIn(placeTree(listed))) add('place', { place: place.path }, place);
  return keys;
}

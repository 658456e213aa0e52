/** Of what the parts of a site are made, as digests: a part is made anew when its key is a new one. */
import { digestOf } from './inputs.ts';
import type { Ready, ReadyReport } from './prepare.ts';

/** Keys of the parts of one site. */
export interface Keys {
  /**
   * Of a report's pages: its artefact, the entries that stand in it as they are shown, and whether the
   * library has other reports.
   */
  pages(report: ReadyReport): string;
  /** Of the library's pages: everything that all reports share, and what is kept of each. */
  library: string;
}

/** The keys of a site's parts. */
export function keysOf({ code, shared, reports, quotes, names }: Ready): Keys {
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
  const { termById: _, ...lists } = shared;
  return {
    pages: ({ content, summary }) =>
      digestOf(
        code,
        JSON.stringify(shared.site),
        content,
        names[summary.id] ?? '',
        String(reports.length > 1),
        ...Object.keys(summary.terms).map(entryOf),
      ),
    library: digestOf(
      code,
      JSON.stringify([lists, quotes, names]),
      ...reports.map(({ content }) => content),
    ),
  };
}

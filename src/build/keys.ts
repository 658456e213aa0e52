/** Of which digests what is made: a part of the site is made anew when its key is a new one. */
import type { Shared } from '../library/shared.ts';
import { digestOf } from './inputs.ts';
import type { Ready, ReadyReport } from './prepare.ts';

/**
 * Key of a report's pages: its artefact, the entries that stand in it as they are shown, and whether the
 * library has other reports.
 */
export function pageKey(ready: Ready, { key, summary }: ReadyReport): string {
  const entries = Object.keys(summary.terms).map((id) => entryDigest(ready, id));
  return digestOf('pages', key, String(ready.reports.length > 1), ...entries);
}

/** Key of the library's pages: everything that all reports share, and what is kept of each. */
export function libraryKey(ready: Ready): string {
  return digestOf(
    'library',
    ready.code,
    sharedDigest(ready.shared),
    JSON.stringify(ready.quotes),
    ...ready.reports.map(({ key }) => key),
  );
}

const digests = new WeakMap<Ready, Map<string, string>>();

/** Digest of a term as a note shows it, the labels of the passages that it quotes among it. */
function entryDigest(ready: Ready, id: string): string {
  const known = digests.get(ready) ?? new Map<string, string>();
  digests.set(ready, known);
  let digest = known.get(id);
  if (digest === undefined) {
    const term = ready.shared.termById.get(id);
    const quoted = term?.quotes.map(({ paragraph }) => ready.quotes[paragraph]);
    digest = digestOf(JSON.stringify([term, quoted]));
    known.set(id, digest);
  }
  return digest;
}

function sharedDigest({ termById: _, ...shared }: Shared): string {
  return digestOf(JSON.stringify(shared));
}

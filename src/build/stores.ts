/** Everything that builds keep, in `.cache/build/`; it can be deleted at any time. */
import path from 'node:path';
import { Store } from './store.ts';

/** Where the project's stand. */
export const STORES = '.cache/build';

export interface Stores {
  /** Place and year, by the digest of a report's files. */
  heads: Store;
  /** What pages are made from, and what the library keeps of it, by the digest of all that a report depends on. */
  artefacts: Store;
  summaries: Store;
  /** Which received files were drawn anew and gave the text that was kept, by the digest of both. */
  received: Store;
  /** Rendered reports, each a folder; pages of an entry, a name or a place, each a file; the library's other pages. */
  pages: Store;
  entries: Store;
  library: Store;
  /** Their links, by the same keys. */
  links: Store;
  /** Shards of the search, each a folder. */
  shards: Store;
}

/** @param folder in which they stand */
export function openStores(folder: string = STORES): Stores {
  const store = (name: string) => new Store(path.join(folder, name));
  return {
    heads: store('heads'),
    artefacts: store('artefacts'),
    summaries: store('summaries'),
    received: store('received'),
    pages: store('pages'),
    entries: store('entries'),
    library: store('library'),
    links: store('links'),
    shards: store('shards'),
  };
}

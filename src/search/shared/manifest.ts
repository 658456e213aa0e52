/** What the page is told of the search before anything else. */

/** A library of at most so many reports is answered at once and as a whole; of a larger one, so many reports are a cell of the table of `where.ts`. */
export const CELL = 8;

/** A report that can be searched. */
export interface ManifestReport {
  id: string;
  title: string;
  /** Whose report it is, from the widest to the narrowest. */
  places: readonly string[];
  year: number;
  /** Where it has figures and commitments. */
  desk?: true;
}

/** A part of the library with an index of its own. */
export interface ManifestShard {
  id: string;
  /** Changes with any file of it. */
  version: string;
  /** How many of the manifest's reports are its own, after those of the shards before it. */
  reports: number;
}

/** `search/<shard>/shard.js`: what Pagefind is opened with; that of the first is in the manifest. */
export interface ShardData {
  /** Must equal the manifest's; else one of the two is an old copy. */
  version: string;
  /** Pagefind's entry file. */
  entry: unknown;
  /** Pagefind's meta file in base64. */
  meta: string;
  /** Of each report the version of its text, and Pagefind's id; '' where it has no character to be found by. */
  reports: readonly (readonly [version: string, result: string])[];
}

/** `search/manifest.js`. */
export interface Manifest {
  /** Changes with any file of the search. */
  version: string;
  /** Changes with the engine. */
  engine: string;
  /** Newest first. */
  reports: readonly ManifestReport[];
  shards: readonly ManifestShard[];
  /** Of the first shard, which most answers begin with. */
  shard?: ShardData;
  /** The table that tells which cells can hold some characters: its files, and its version; not of a small library. */
  where?: { files: number; version: string };
  /** Queries that show what can be asked, each with what it is an example of. */
  examples: readonly (readonly [words: string, what: string])[];
}

/** Where the files of the search stand under the root of the site; all are classic scripts. */

/** What there is to be searched. */
export const MANIFEST = 'search/manifest.js';

/** Pagefind, its code and its wasm. */
export const ENGINE = 'search/engine.js';

/** The lists and the code of the forgiving search. */
export const NEAR = 'search/near/';

/** A file of a shard: `shard` what is known of it, `lists` its own suggestions, or a chunk by Pagefind's name. */
export function shardPath(shard: string, name: string): string {
  return `search/${shard}/${name}.js`;
}

/** A file of the table that tells which reports can hold some characters. */
export function wherePath(file: number): string {
  return `search/where/${file}.js`;
}

/** The text of a report. */
export function textPath(report: string): string {
  return `${report}/text.js`;
}

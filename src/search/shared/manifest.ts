/** What the page is told of the search before anything else. */

/** `search/pagefind/manifest.js`: what there is, and Pagefind's two smallest files. */
export interface Manifest {
  /** Changes with any file of the search. */
  version: string;
  /** Pagefind's entry file. */
  entry: unknown;
  /** Pagefind's meta file in base64. */
  meta: string;
  /** Name of Pagefind's wasm file. */
  wasm: string;
  /**
   * Newest first, each with its place, widest first; `results` are Pagefind's ids of the paragraphs, in order, between spaces; `desk`
   * where the report has figures and commitments.
   */
  reports: {
    id: string;
    title: string;
    places: readonly string[];
    year: number;
    version: string;
    results: string;
    desk?: true;
  }[];
  /** Queries that show what can be asked, each with what it is an example of. */
  examples: readonly (readonly [words: string, what: string])[];
}

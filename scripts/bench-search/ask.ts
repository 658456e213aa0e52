/** What every engine is asked, and how its answers and costs are taken down. */
import { gzipSync } from 'node:zlib';
import { loadLibrary } from '../../src/library/whole.ts';
import { readQuerySets } from '../../src/search/queries.ts';

/** The texts that are searched, a paragraph each. */
export const documents = loadLibrary('.').reports.flatMap((report) =>
  report.paragraphs.map(({ id, text }) => ({ id: `${report.id}/${id}`, text })),
);
const sets = readQuerySets();
/** Queries by what must hold of their answers; see `src/search/queries.ts`. */
export const exact = sets.filter(({ kind }) => kind === 'exact').flatMap(({ queries }) => queries);
export const near = sets.filter(({ kind }) => kind === 'near').flatMap(({ queries }) => queries);
export const none = sets.filter(({ kind }) => kind === 'none').flatMap(({ queries }) => queries);
/** All queries in that order. */
export const asked = [...exact, ...near, ...none].map(({ typed }) => typed);

/** What an engine answered, and what it cost. */
export interface Outcome {
  name: string;
  /** For each query the keys of the hits, best first. */
  hits: string[][];
  /** Milliseconds a query. */
  times: number[];
  /** Gzip bytes of the index, and of all that is moved until the first answer. */
  index: number;
  first: number;
}

/** Bytes of a text or file as a host sends it. */
export function gzip(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Asks every query in this process. */
export async function ask(search: (words: string) => string[] | Promise<string[]>) {
  const hits: string[][] = [];
  const times: number[] = [];
  for (const words of asked) {
    const start = performance.now();
    hits.push(await search(words));
    times.push(performance.now() - start);
  }
  return { hits, times };
}

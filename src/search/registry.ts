/**
 * How the classic scripts under `search/` hand their data to the page: each adds a field to one
 * global object. Classic scripts work on `file://`, where modules, fetch and workers do not.
 */

import type * as NearCode from './near/code.ts';
import type { Lists, NearTables, PackedDesk } from './near/lists.ts';
import type * as ListsCode from './near/lists-code.ts';
import type { PackedReport } from './pack.ts';

/** What Pagefind's own code needs of a response. */
export interface EngineResponse {
  ok: true;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The part of Pagefind's API that is used. */
interface PagefindInstance {
  search(query: string): Promise<{ results: { id: string }[] }>;
}

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

/** The global object; a field is there once its script has run. */
export interface Registry {
  manifest?: Manifest;
  reports?: Record<string, PackedReport>;
  /** Whether the page's search fields are alive. */
  started?: boolean;
  /** `search/near/lists.js`: what suggestions are drawn from. */
  lists?: Lists;
  listsCode?: typeof ListsCode;
  /** `search/near/<report>.js`: what its figures and commitments are narrowed by. */
  desks?: Record<string, PackedDesk>;
  /** `search/near/code.js`: the forgiving search and its tables. */
  near?: typeof NearCode;
  nearTables?: NearTables;
  /** Path under `search/pagefind/` → base64, for `file://`. */
  embedded?: Record<string, string>;
  /** Starts Pagefind, which asks `fetch` for its files by their names. */
  engine?(fetch: (name: string) => Promise<EngineResponse>): PagefindInstance;
}

/** Name of the global object. */
export const REGISTRY = 'zhuduSearch';

/** The global object, made when it is not there yet. */
export function registry(): Registry {
  const scope = globalThis as { [REGISTRY]?: Registry };
  scope[REGISTRY] ??= {};
  return scope[REGISTRY];
}

/** What {@link registryScript} was given, read from its source without running it. */
export function registryValue(source: string): unknown {
  return JSON.parse(source.slice(source.indexOf(']=') + 2, source.lastIndexOf(';')));
}

/** Source of a classic script that sets `path` of the global object, e.g. `['reports', 'x']`. */
export function registryScript(path: readonly string[], value: unknown): string {
  let target = `(globalThis.${REGISTRY}??={})`;
  for (const name of path.slice(0, -1)) target = `(${target}[${JSON.stringify(name)}]??={})`;
  return `${target}[${JSON.stringify(path.at(-1))}]=${JSON.stringify(value)};\n`;
}

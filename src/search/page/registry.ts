/** The global object that the classic scripts of the search fill, as the page finds it. */
import type * as NearCode from '../near/code.ts';
import type * as ListsCode from '../near/lists-code.ts';
import type { Lists, NearTables, PackedDesk } from '../shared/lists.ts';
import type { Manifest } from '../shared/manifest.ts';
import type { PackedReport } from '../shared/pack.ts';
import { REGISTRY } from '../shared/registry.ts';

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

/** The global object, made when it is not there yet. */
export function registry(): Registry {
  const scope = globalThis as { [REGISTRY]?: Registry };
  scope[REGISTRY] ??= {};
  return scope[REGISTRY];
}

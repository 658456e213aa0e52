/** The global object that the classic scripts of the search fill, as the page finds it. */
import type * as NearCode from '../near/code.ts';
import type * as ListsCode from '../near/lists-code.ts';
import type { Listed, Lists, NearTables, PackedDesk } from '../shared/lists.ts';
import type { Manifest, ShardData } from '../shared/manifest.ts';
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
  /** `search/<shard>/shard.js`, by shard. */
  shards?: Record<string, ShardData>;
  /** `search/<shard>/lists.js`: what can be suggested of its reports, by shard. */
  shardLists?: Record<string, Listed[]>;
  /** `search/<shard>/<chunk>.js`: a chunk of Pagefind's index in base64, by `<shard>/<chunk>`. */
  chunks?: Record<string, string>;
  /** `search/where/<file>.js`: the table's version, and blocks of all cells in base64, by file. */
  where?: Record<string, readonly [version: string, blocks: string]>;
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
  /** Pagefind's wasm in base64. */
  wasm?: string;
  /** Starts a Pagefind, which asks `fetch` for its files by their addresses. */
  engine?(fetch: (url: string) => Promise<EngineResponse>): PagefindInstance;
}

/** The global object, made when it is not there yet. */
export function registry(): Registry {
  const scope = globalThis as { [REGISTRY]?: Registry };
  scope[REGISTRY] ??= {};
  return scope[REGISTRY];
}

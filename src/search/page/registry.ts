/** The global object that the classic scripts of the search fill, as the page finds it. */
import type * as NearCode from '../near/code.ts';
import type * as ListsCode from '../near/lists-code.ts';
import type { Listed, Lists, NearTables, PackedDesk } from '../shared/lists.ts';
import type { Manifest, ShardData } from '../shared/manifest.ts';
import { REGISTRY } from '../shared/registry.ts';

/** Pagefind's wasm, once it is started; `index` is where it keeps what it was given. */
interface Bindings {
  (start: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  /** @returns the index with this meta file */
  init_pagefind(meta: Uint8Array): number;
  /** @returns names of the chunks that may hold the words, as JSON */
  request_indexes(index: number, words: string): string;
  /** @returns the index, moved */
  load_index_chunk(index: number, chunk: Uint8Array): number;
  /** @returns `{results: [{p: id of a record}]}`, as JSON */
  search(
    index: number,
    words: string,
    typed: string,
    filters: '{}',
    sort: '',
    isExact: boolean,
    countsAccents: boolean,
  ): string;
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
  /** Makes a Pagefind with a memory of its own. */
  engine?(): Bindings;
}

/** The global object, made when it is not there yet. */
export function registry(): Registry {
  const scope = globalThis as { [REGISTRY]?: Registry };
  scope[REGISTRY] ??= {};
  return scope[REGISTRY];
}

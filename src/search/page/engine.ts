/** Pagefind in the page: which paragraphs hold a token. */

import type { Manifest } from '../shared/manifest.ts';
import { PAGEFIND } from '../shared/paths.ts';
import { SearchError } from './error.ts';
import { decodeBase64, type Host } from './host.ts';
import { type EngineResponse, registry } from './registry.ts';

/** Pagefind with its index; once a part of the index could not be had, it answers no more. */
export interface Engine {
  /** Pagefind's ids of the records with the token. Rejects with a SearchError. */
  find(token: string): Promise<string[]>;
}

function response(body: ArrayBuffer): EngineResponse {
  return {
    ok: true,
    json: async () => JSON.parse(new TextDecoder().decode(body)),
    // A copy: Pagefind may keep and change what it is given.
    arrayBuffer: async () => body.slice(0),
  };
}

/**
 * Starts Pagefind on the main thread. It gets every file through `host`, for two reasons: the same
 * code runs on `file://`, and a part of the index that fails to load is noticed, which Pagefind 1.6
 * itself answers with fewer results.
 */
export async function openEngine(host: Host, manifest: Manifest): Promise<Engine> {
  const [wasm] = await Promise.all([
    host.bytes(manifest.wasm, manifest.version),
    host.script(`${PAGEFIND}engine.js?v=${manifest.version}`),
  ]).catch((error: unknown) => {
    throw new SearchError('引擎', error);
  });
  const start = registry().engine;
  if (!start) throw new SearchError('引擎');
  if (typeof WebAssembly === 'undefined') throw new SearchError('浏览器');

  let failure: SearchError | null = null;
  const pagefind = start(async (name) => {
    if (name === 'pagefind-entry.json') {
      return { ...response(new ArrayBuffer(0)), json: async () => manifest.entry };
    }
    if (name.endsWith('.pf_meta')) return response(decodeBase64(manifest.meta));
    if (name === manifest.wasm) return response(wasm);
    try {
      return response(await host.bytes(name, manifest.version));
    } catch (error) {
      failure = new SearchError('索引', error);
      throw error;
    }
  });

  return {
    async find(token) {
      // One token a question: with several, Pagefind 1.6 may leave out the chunk of one of them.
      const found = await pagefind.search(`"${token}"`).catch((error: unknown) => {
        failure ??= new SearchError('浏览器', error);
        throw failure;
      });
      if (failure) throw failure;
      return found.results.map((result) => result.id);
    },
  };
}

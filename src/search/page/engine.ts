/** Pagefind in the page: which reports of a shard hold a token. */
import type { ManifestShard, ShardData } from '../shared/manifest.ts';
import { shardPath } from '../shared/paths.ts';
import { decodeBase64 } from './base64.ts';
import { SearchError } from './error.ts';
import type { Host } from './host.ts';
import { type EngineResponse, registry } from './registry.ts';

/** Pagefind with the index of a shard. */
export interface Engine {
  /** Places, among the shard's reports, of those with the token. Rejects with a SearchError. */
  find(token: string): Promise<number[]>;
}

const RE_CHUNK = /([^/]+)\.pf_index/;

/** A copy of the bytes: Pagefind may keep and change what it is given. */
function response(base64: string): EngineResponse {
  const bytes = async () => decodeBase64(base64).buffer;
  return { ok: true, json: async () => null, arrayBuffer: bytes };
}

/**
 * Starts Pagefind on the main thread; its script must have run. It gets every file through `host`, for
 * two reasons: the same code runs on `file://`, and a part of the index that fails to load is noticed,
 * which Pagefind 1.6 itself answers with fewer results.
 */
export function openEngine(
  host: Host,
  { id, version }: Pick<ManifestShard, 'id' | 'version'>,
  data: ShardData,
): Engine {
  const { engine: start, wasm } = registry();
  if (!start || wasm === undefined) throw new SearchError('引擎');
  if (typeof WebAssembly === 'undefined') throw new SearchError('浏览器');

  const launch = () => {
    let failure: SearchError | undefined;
    const chunk = async (name: string): Promise<EngineResponse> => {
      const key = `${id}/${name}`;
      try {
        await host.script(`${shardPath(id, name)}?v=${version}`);
        const content = registry().chunks?.[key];
        if (content === undefined) throw new Error(`no chunk ${key}`);
        return response(content);
      } catch (error) {
        failure = new SearchError('索引', error);
        throw error;
      }
    };
    const file = async (url: string): Promise<EngineResponse> => {
      const name = RE_CHUNK.exec(url)?.[1];
      if (name !== undefined) return chunk(name);
      if (!url.includes('pagefind-entry.json')) {
        return response(url.includes('.pf_meta') ? data.meta : wasm);
      }
      return { ...response(''), json: async () => data.entry };
    };
    return { pagefind: start(file), failure: () => failure };
  };
  let current: ReturnType<typeof launch> | null = null;
  const places = new Map(data.reports.map(([, result], place) => [result, place]));

  return {
    async find(token) {
      current ??= launch();
      const used = current;
      // One token a question: with several, Pagefind 1.6 may leave out the chunk of one of them.
      const found = await used.pagefind
        .search(`"${token}"`)
        .catch((error: unknown) => new SearchError('浏览器', error));
      const failure = used.failure() ?? (found instanceof SearchError ? found : undefined);
      if (failure || found instanceof SearchError) {
        // It would go on without the part that it could not have.
        if (current === used) current = null;
        throw failure;
      }
      return found.results.map(({ id: result }) => {
        const place = places.get(result);
        if (place === undefined) throw new SearchError('版本');
        return place;
      });
    },
  };
}

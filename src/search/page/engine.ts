/** Pagefind in the page: which reports of a shard hold a token. */
import type { ManifestShard, ShardData } from '../shared/manifest.ts';
import { shardPath } from '../shared/paths.ts';
import { decodeBase64 } from './base64.ts';
import { SearchError } from './error.ts';
import type { Host } from './host.ts';
import { once } from './scripts.ts';

/** Pagefind with the index of a shard. */
export interface Engine {
  /** Places, among the shard's reports, of those with the token. Rejects with a SearchError. */
  find(token: string): Promise<number[]>;
}

/** Pagefind's files begin with this many bytes of its own after decompression. */
const SIGNATURE = 12;

/** Content of one of Pagefind's files. */
async function unpack(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([decodeBase64(base64)]).stream();
  const content = await new Response(
    packed.pipeThrough(new DecompressionStream('gzip')),
  ).arrayBuffer();
  return new Uint8Array(content, SIGNATURE).slice();
}

/** Pagefind's wasm, whose script must have run. Rejects with a SearchError. */
export async function compileEngine(host: Host): Promise<WebAssembly.Module> {
  const { wasm } = host.registry();
  if (wasm === undefined) throw new SearchError('引擎');
  return unpack(wasm)
    .then((bytes) => WebAssembly.compile(bytes))
    .catch((error: unknown) => {
      throw new SearchError('浏览器', error);
    });
}

/**
 * Starts Pagefind on the main thread. Its own code would fetch the files of the index; here they are
 * scripts, so that the same holds on `file://`, and one that fails to load is noticed.
 */
export async function openEngine(
  host: Host,
  compiled: WebAssembly.Module,
  { id, version }: Pick<ManifestShard, 'id' | 'version'>,
  data: ShardData,
): Promise<Engine> {
  const pagefind = host.registry().engine?.();
  if (!pagefind) throw new SearchError('引擎');
  await pagefind({ module_or_path: compiled });
  let index = pagefind.init_pagefind(await unpack(data.meta));
  const places = new Map(data.reports.map(([, result], place) => [result, place]));

  const chunk = once(async (name) => {
    await host.script(`${shardPath(id, name)}?v=${version}`).catch((error: unknown) => {
      throw new SearchError('索引', error);
    });
    const content = host.registry().chunks?.[`${id}/${name}`];
    if (content === undefined) throw new SearchError('版本');
    const unpacked = await unpack(content);
    index = pagefind.load_index_chunk(index, unpacked);
  });

  return {
    async find(token) {
      const names: string[] = JSON.parse(pagefind.request_indexes(index, token));
      await Promise.all(names.filter(Boolean).map(chunk));
      // One token a question: with several, Pagefind 1.6 may leave out the chunk of one of them.
      const answer = pagefind.search(index, token, token, '{}', '', true, false);
      const { results }: { results: { p: string }[] } = JSON.parse(answer);
      return results.map(({ p: result }) => {
        const place = places.get(result);
        if (place === undefined) throw new SearchError('版本');
        return place;
      });
    },
  };
}

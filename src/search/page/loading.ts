/** What a page loads of the search: each part when it is first needed, and once. */
import { reportNames } from '../../model/report-name.ts';
import type * as ListsCode from '../near/lists-code.ts';
import { unpackBlocks } from '../shared/cells.ts';
import type { DeskWords } from '../shared/desk.ts';
import type { Listed, Lists } from '../shared/lists.ts';
import type { Manifest, ManifestReport, ManifestShard, ShardData } from '../shared/manifest.ts';
import { ENGINE, NEAR, shardPath, textPath, wherePath } from '../shared/paths.ts';
import type { SearchRecord } from '../shared/record.ts';
import { decodeBase64 } from './base64.ts';
import { compileEngine, type Engine, openEngine } from './engine.ts';
import { SearchError, type SearchErrorKind } from './error.ts';
import type { Host } from './host.ts';
import { lastOnes, once } from './scripts.ts';
import { recordsOf } from './unpack.ts';
import { type Searchable, searchable } from './verify.ts';

/** A paragraph with its normal forms. */
export interface Entry {
  record: SearchRecord;
  text: Searchable;
}

/** A part of the library with an index of its own, and its reports. */
export interface Shard extends Omit<ManifestShard, 'reports'> {
  /** Place of its first report among all. */
  first: number;
  reports: readonly ManifestReport[];
}

/** Texts that are kept ready to be looked into: their normal forms are ten times as large. */
const TEXTS = 100;

function shardsOf({ shards, reports }: Manifest): Shard[] {
  let first = 0;
  return shards.map((shard) => {
    const own = reports.slice(first, first + shard.reports);
    first += shard.reports;
    return { ...shard, first: first - shard.reports, reports: own };
  });
}

/**
 * Loads the parts of the search from a host. Each call rejects with a SearchError; those of lists and of
 * the forgiving search also with the host's own. What failed is tried again by the next call.
 */
export function createLoader(host: Host) {
  const script = (path: string, version: string, failure: SearchErrorKind): Promise<void> =>
    host.script(`${path}?v=${version}`).catch((error: unknown) => {
      throw new SearchError(failure, error);
    });

  const newManifest = async (): Promise<Manifest> => {
    const manifest = await host.manifest().catch((error: unknown) => {
      throw new SearchError('清单', error);
    });
    if (!manifest) throw new SearchError('清单');
    return manifest;
  };
  const library = once(async () => {
    const manifest = await newManifest();
    const shards = shardsOf(manifest);
    const shardOf = new Map(shards.flatMap((one) => one.reports.map(({ id }) => [id, one])));
    return { manifest, names: reportNames(manifest.reports), shards, shardOf };
  });

  const shard = once(async (id): Promise<{ shard: Shard; data: ShardData }> => {
    const { manifest, shards } = await library();
    const known = shards.find((one) => one.id === id);
    if (!known) throw new SearchError('版本');
    if (manifest.shard && known.first === 0) return { shard: known, data: manifest.shard };
    await script(shardPath(id, 'shard'), known.version, '索引');
    const data = host.registry().shards?.[id];
    if (data?.version !== known.version) throw new SearchError(data ? '版本' : '索引');
    return { shard: known, data };
  });

  const pagefind = once(async () => {
    await script(ENGINE, (await library()).manifest.engine, '引擎');
    return compileEngine(host);
  });
  const engine = once(async (id): Promise<Engine> => {
    const [{ shard: known, data }, compiled] = await Promise.all([shard(id), pagefind()]);
    return openEngine(host, compiled, known, data);
  });

  const report = lastOnes(async (id): Promise<Entry[]> => {
    const { data, shard: known } = await shard((await library()).shardOf.get(id)?.id);
    const [expected = ''] = data.reports[known.reports.findIndex((one) => one.id === id)] ?? [];
    // The page may have it already, to cite from.
    if (host.text(id)?.version !== expected) {
      await script(textPath(id), expected, '正文');
    }
    const text = host.text(id);
    if (text?.version !== expected) throw new SearchError(text ? '版本' : '正文');
    return recordsOf(text).map((record) => ({ record, text: searchable(record.text) }));
  }, TEXTS);

  const where = once(async (file): Promise<Uint8Array[]> => {
    const expected = (await library()).manifest.where?.version ?? '';
    await script(wherePath(Number(file)), expected, '索引');
    const [version, blocks = ''] = host.registry().where?.[file] ?? [];
    if (version !== expected) throw new SearchError(version === undefined ? '索引' : '版本');
    return unpackBlocks(decodeBase64(blocks));
  });

  const lists = once(async (): Promise<Lists & typeof ListsCode> => {
    const { manifest } = await library();
    await host.script(`${NEAR}lists.js?v=${manifest.version}`);
    const loaded = host.registry();
    if (!loaded.lists || !loaded.listsCode) throw new SearchError('版本');
    return { ...loaded.lists, ...loaded.listsCode };
  });
  const shardLists = once(async (id): Promise<readonly Listed[]> => {
    const { shard: known } = await shard(id);
    await host.script(`${shardPath(id, 'lists')}?v=${known.version}`);
    return host.registry().shardLists?.[id] ?? [];
  });
  const near = once(async () => {
    const { manifest } = await library();
    await host.script(`${NEAR}code.js?v=${manifest.version}`);
    const { near: code, nearTables } = host.registry();
    if (!code || !nearTables) throw new SearchError('版本');
    const readings = code.unpackReadings((await lists()).readings, nearTables.readings);
    const { words } = nearTables;
    return {
      ...code,
      words,
      readings,
      traditional: code.unpackTraditional(nearTables.traditional),
    };
  });

  const desk = once(async (id): Promise<DeskWords> => {
    const [{ manifest }, { unpackDesk }, entries] = await Promise.all([
      library(),
      lists(),
      report(id),
    ]);
    await host.script(`${NEAR}${id}.js?v=${manifest.version}`);
    const packed = host.registry().desks?.[id];
    if (!packed) throw new SearchError('版本');
    return unpackDesk(
      packed,
      entries.map(({ record }) => record.text),
    );
  });

  return {
    /** What there is, by reports and by shards. */
    library,
    /** Whether the site has been published anew since. */
    isOld: (): Promise<boolean> =>
      Promise.all([newManifest(), library()]).then(
        ([now, { manifest }]) => now.version !== manifest.version,
        () => false,
      ),
    /** Pagefind's wasm. */
    pagefind,
    /** Pagefind with the index of a shard. */
    engine,
    /** The paragraphs of a report by its id, in reading order. */
    report,
    /** Of each cell, one behind the other, the blocks of a file of the table `where`. */
    where,
    /** What suggestions are drawn from, with their code. */
    lists,
    /** What can be suggested of the reports of a shard, where `lists` has only terms and names. */
    shardLists,
    /** The forgiving search and its tables. */
    near,
    /** What a report's figures and commitments are narrowed by. */
    desk,
  };
}

export type Loader = ReturnType<typeof createLoader>;

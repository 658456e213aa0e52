/** The files of the search that depend on the whole library, made of the summaries of its shards. */
import { bundleScript } from '../../bundle.ts';
import { versionOf } from '../../model/version.ts';
import type { Listed, Lists, NearTables } from '../shared/lists.ts';
import { CELL, type Manifest } from '../shared/manifest.ts';
import { ENGINE, MANIFEST, NEAR, shardPath, wherePath } from '../shared/paths.ts';
import { registryScript } from '../shared/registry.ts';
import { engineScript } from './engine.ts';
import type { ShardSummary } from './shard.ts';
import { packOtherReadings, packReadings, packTraditional } from './tables.ts';
import { whereFiles } from './where.ts';

/** What is known besides the texts. */
export interface Extras {
  /** Terms and names, which can be suggested. */
  entries?: readonly Listed[];
  /** Queries that show what can be asked. */
  examples?: Manifest['examples'];
}

/** Terms and names, and of what is of the reports that which has no other entry. */
export function allListed(entries: readonly Listed[], ofReports: readonly Listed[]): Listed[] {
  const known = new Set(entries.flatMap(({ forms }) => forms));
  return [
    ...entries,
    ...ofReports.filter(({ kind, forms }) => kind === '章节' || !known.has(forms[0] ?? '')),
  ];
}

/** The lists and tables of suggestions and the forgiving search. */
function nearLists(
  shards: readonly ShardSummary[],
  entries: readonly Listed[],
): { lists: Lists; tables: NearTables } {
  const small = shards.length === 1 ? shards[0]?.small : undefined;
  const listed = allListed(entries, small?.listed ?? []);
  const own = new Set(listed.flatMap(({ forms }) => [...forms.join('')]));
  const all = new Set([...own, ...shards.flatMap(({ characters }) => [...characters])]);
  const texts = [...all].filter((character) => !own.has(character));
  return {
    lists: { listed, readings: packReadings(own) },
    tables: {
      words: small?.words ?? {},
      traditional: packTraditional(all),
      readings: `${packReadings(texts)} ${packOtherReadings(all)}`,
    },
  };
}

/**
 * Makes the files that stand beside those of the shards.
 *
 * - `manifest.js` reports and shards; of the first shard all that Pagefind is opened with
 * - `engine.js` Pagefind
 * - `near/lists.js` terms and names, for suggestions; of a small library quoted phrases and chapters, too
 * - `near/code.js` the forgiving search with its tables, for when nothing was found
 * - of a larger library: `where/*.js`, which reports can hold some characters; of each further shard
 *   `<shard>/shard.js`, what its Pagefind is opened with
 *
 * @param shards newest first, as `shardsOf` gives them
 * @returns files by their path under the site's root
 */
export async function buildLibrary(
  shards: readonly ShardSummary[],
  { entries = [], examples = [] }: Extras = {},
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, script: string) => files.set(path, Buffer.from(script));
  const [newest] = shards;
  const reports = shards.flatMap((shard) => shard.reports);
  const manifest: Manifest = {
    version: '',
    engine: '',
    reports,
    shards: shards.map((shard) => ({
      id: shard.id,
      version: shard.version,
      reports: shard.reports.length,
    })),
    examples,
  };
  if (!newest) return files.set(MANIFEST, Buffer.from(registryScript(['manifest'], manifest)));

  const engine = await engineScript();
  manifest.engine = versionOf(engine);
  add(ENGINE, engine);
  manifest.shard = newest.data;
  for (const { id, data, small } of shards) {
    if (data !== newest.data) add(shardPath(id, 'shard'), registryScript(['shards', id], data));
    if (small && shards.length > 1) {
      add(shardPath(id, 'lists'), registryScript(['shardLists', id], small.listed));
    }
  }
  if (reports.length > CELL) {
    const where = whereFiles(shards.flatMap(({ cells }) => cells));
    const version = versionOf(...where);
    manifest.where = { files: where.length, version };
    for (const [i, file] of where.entries()) {
      const packed = Buffer.from(file).toString('base64');
      add(wherePath(i), registryScript(['where', String(i)], [version, packed]));
    }
  }

  const { lists, tables } = nearLists(shards, entries);
  const code = (entry: string) => bundleScript(`src/search/near/${entry}`);
  add(`${NEAR}lists.js`, registryScript(['lists'], lists) + (await code('lists-entry.ts')));
  add(`${NEAR}code.js`, registryScript(['nearTables'], tables) + (await code('entry.ts')));

  manifest.version = versionOf(...[...files].flat(), JSON.stringify(manifest));
  add(MANIFEST, registryScript(['manifest'], manifest));
  return files;
}

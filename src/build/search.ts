/** The search of a site: the shards that changed are indexed, the others come from the store. */
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { searchExamples } from '../library/search-examples.ts';
import { searchEntries, searchedReport } from '../library/search-lists.ts';
import { putFile, putFiles } from '../publish/put-file.ts';
import { buildLibrary } from '../search/build/library.ts';
import { buildShard, type ShardSummary } from '../search/build/shard.ts';
import { type Shard, shardsOf } from '../search/build/shards.ts';
import { digestOf } from './inputs.ts';
import type { Ready, ReadyReport } from './prepare.ts';
import type { Stores } from './stores.ts';

/**
 * Writes all files of the search into a folder.
 * @returns keys of the shards
 */
export async function writeSearch(
  folder: string,
  ready: Ready,
  stores: Stores,
): Promise<Set<string>> {
  const keys = new Set<string>();
  const summaries: ShardSummary[] = [];
  const placed = ready.reports.map((report) => {
    const { id, places, year } = report.summary;
    return { id, places, year, report };
  });
  for (const shard of shardsOf(placed)) {
    const key = keyOf(ready, shard);
    keys.add(key);
    if (!stores.shards.has(key)) await makeShard(key, ready, shard, stores);
    const made = stores.shards.path(key);
    cpSync(path.join(made, 'files'), folder, { recursive: true });
    summaries.push(deserialize(readFileSync(path.join(made, 'summary'))) as ShardSummary);
  }
  const reports = ready.reports.map(({ summary }) => summary);
  putFiles(
    folder,
    await buildLibrary(summaries, {
      entries: searchEntries(ready.shared, reports, reports.length > 1),
      examples: searchExamples(ready.shared, reports),
    }),
  );
  return keys;
}

/** What a shard is: its name and the texts of its reports. */
function keyOf({ code }: Ready, { id, reports }: Shard<{ report: ReadyReport }>): string {
  return digestOf('shard', code, id, ...reports.map(({ report }) => report.searched));
}

async function makeShard(
  key: string,
  ready: Ready,
  { id, reports }: Shard<{ report: ReadyReport }>,
  stores: Stores,
): Promise<void> {
  const { files, summary } = await buildShard(
    id,
    reports.map(({ report }) => searchedReport(ready.open(report).report)),
  );
  stores.shards.fill(key, (made) => {
    putFiles(path.join(made, 'files'), files);
    putFile(path.join(made, 'summary'), serialize(summary));
  });
}

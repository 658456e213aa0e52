/** The files of the search, made at build time for `<dist>/search/`. */
import { buildLibrary, type Extras } from './library.ts';
import { buildShard, type SearchedReport, type ShardSummary } from './shard.ts';
import { shardsOf } from './shards.ts';

/**
 * Makes all files of the search: those of each shard, one after the other, and those of the library. The
 * texts themselves (`<report>/text.js`) are the reports' own. The same reports give the same bytes.
 *
 * @param reports in any order
 * @returns files by their path under the site's root
 * @throws Error when Pagefind reports any
 */
export async function buildSearch(
  reports: readonly SearchedReport[],
  extras: Extras = {},
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const summaries: ShardSummary[] = [];
  const placed = reports.map((report) => ({ ...report.text.report, report }));
  for (const shard of shardsOf(placed)) {
    const built = await buildShard(
      shard.id,
      shard.reports.map(({ report }) => report),
    );
    for (const [path, content] of built.files) files.set(path, content);
    summaries.push(built.summary);
  }
  for (const [path, content] of await buildLibrary(summaries, extras)) files.set(path, content);
  return files;
}

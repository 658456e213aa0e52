/** Sites of parts of the fixture library, each built by itself, as several machines would. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIXTURE_ROOT } from './fixture-site.ts';
import { buildCopy, copyProject, digestOfInputs } from './project-copy.ts';

const CONTENT = path.posix.join(FIXTURE_ROOT, 'content');
const PROJECT = '.cache/portal';

/** What each is built of; the reports of one of them have the same ids in no other. */
export const SHARDS: readonly string[] = [
  '澄江省/明州市/云溪县/2024',
  '2023',
  '澄江省/明州市/柳塘区',
];

/** Where the site of a shard stands. */
export function shardSite(shard: number): string {
  return path.join(PROJECT, `site-${shard}`);
}

/** Builds the sites, unless they were made from these very files. */
export async function buildShardSites(): Promise<void> {
  const digest = digestOfInputs(CONTENT);
  const made = path.join(PROJECT, 'digest');
  if (existsSync(made) && readFileSync(made, 'utf8') === digest) return;
  console.log('正在为测试建三个分开的网站……');
  copyProject(PROJECT, CONTENT);
  for (const [i, shard] of SHARDS.entries()) {
    await buildCopy(PROJECT, { args: ['--shard', shard] });
    rmSync(shardSite(i), { recursive: true, force: true });
    renameSync(path.join(PROJECT, 'dist'), shardSite(i));
  }
  writeFileSync(made, digest);
}

/**
 * `npm run join -- SITE …`: makes a portal over sites that were built apart, as by `npm run build -- --shard`.
 * Each is an address at which one is hosted, or a folder with one, which becomes part of the portal.
 * `--to FOLDER` is where it is written (`dist-portal`).
 */
import { parseArgs } from 'node:util';
import { siteSchema } from '../src/model/site.ts';
import { NoSite, writePortal } from '../src/publish/portal.ts';
import { foldersOf, recover, SiteInUse, swap } from '../src/publish/swap.ts';
import { readYaml } from '../src/report/read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string', default: 'dist-portal' } },
});
if (positionals.length === 0) {
  console.error(
    '写上要合在一起的网站：npm run join -- https://a.example/ https://b.example/reports/ dist-c',
  );
  process.exit(1);
}
const folders = foldersOf(values.to);
recover(values.to);
try {
  const site = readYaml('.', 'content/site.yaml', siteSchema);
  const sites = await writePortal(folders.next, site, positionals);
  swap(folders);
  const reports = sites.reduce((sum, one) => sum + one.reports.length, 0);
  console.log(`总站已经建好，在 ${values.to}/ 里：${sites.length} 个网站，${reports} 份报告。`);
} catch (error) {
  recover(values.to);
  const isPlain = error instanceof NoSite || error instanceof SiteInUse;
  console.error(isPlain ? error.message : error);
  process.exit(1);
}

/**
 * `npm run build`: builds beside the last good site and puts the new one in its place only when whole.
 * `npm run pack` (`--pack`) also makes what is taken away: the site as a zip, and single files of all
 * reports, or of those that are named (`--report ID`, as often as needed). `--verbose` says how long
 * each step takes.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { steps } from '../src/build-steps.ts';
import { getLibrary, unused } from '../src/library/get-library.ts';
import { unusedLine } from '../src/library/remarks.ts';
import { DataError, DataErrors } from '../src/model/errors.ts';
import { PACK, packSite } from '../src/publish/pack.ts';
import { foldersOf, recover, SiteInUse, swap } from '../src/publish/swap.ts';

// Whatever the shell says: the same input gives the same bytes.
process.env['NODE_ENV'] = 'production';

const SITE = 'dist';
const folders = foldersOf(SITE);
const { values: options } = parseArgs({
  options: {
    pack: { type: 'boolean' },
    report: { type: 'string', multiple: true },
    verbose: { type: 'boolean' },
  },
});
const isWatched = process.stdout.isTTY || process.env['CI'];
if (options.verbose) steps.manner = 'times';
else if (isWatched) steps.manner = 'names';

recover(SITE);
let message = `网站已经建好，在 ${SITE}/ 里。`;
try {
  const { reports } = getLibrary();
  const editions = (options.report ?? reports.map(({ id }) => id)).map((id) => {
    const report = reports.find((one) => one.id === id);
    if (!report) throw new DataError('文件缺失', `content/reports/${id}`, '', '没有这份报告');
    return report;
  });
  await build({ outDir: folders.next, logLevel: 'warn' });
  if (options.pack) {
    steps.begin('写单个网页文件，打包离线版');
    const size = await packSite(folders.next, {
      reports,
      editions,
      hosting: 'scripts/hosting',
    });
    message += `离线版在 ${SITE}/${PACK}，${size} 字节。`;
  }
  steps.begin('换上新的网站');
  swap(folders);
  steps.end();
} catch (error) {
  recover(SITE);
  const isPlain = [DataErrors, DataError, SiteInUse].some((kind) => error instanceof kind);
  console.error(isPlain ? (error as Error).message : error);
  console.error(existsSync(SITE) ? '没有建成；dist/ 里仍是上一次建好的网站。' : '没有建成。');
  process.exit(1);
}
console.log(message);
const isEmpty = getLibrary().reports.length === 0;
const remark = isEmpty ? '还没有报告；怎样放进第一份，写在首页上。' : unusedLine(unused());
if (remark !== '') console.log(remark);

/**
 * `npm run build`: builds beside the last good site and puts the new one in its place only when whole.
 * `npm run pack` (`--pack`) also ships the site as a zip, linked from its footer. `--verbose` says how
 * long each step takes.
 */
import { existsSync } from 'node:fs';
import { build } from 'astro';
import { steps } from '../src/build-steps.ts';
import { getSite } from '../src/library/get-library.ts';
import { DataError, DataErrors } from '../src/model/errors.ts';
import { PACK, packSite } from '../src/offline/pack.ts';
import { writeServiceWorker } from '../src/offline/precache.ts';
import { foldersOf, recover, SiteInUse, swap } from '../src/offline/swap.ts';

// Whatever the shell says: the same input gives the same bytes.
process.env['NODE_ENV'] = 'production';

const SITE = 'dist';
const folders = foldersOf(SITE);
const isPacking = process.argv.includes('--pack');
const isWatched = process.stdout.isTTY || process.env['CI'];
if (process.argv.includes('--verbose')) steps.manner = 'times';
else if (isWatched) steps.manner = 'names';

recover(SITE);
let message = `网站已经建好，在 ${SITE}/ 里。`;
try {
  await build({ outDir: folders.next, logLevel: 'warn' });
  if (isPacking) {
    steps.begin('打包离线版');
    const size = packSite(folders.next, 'scripts/hosting', getSite());
    await writeServiceWorker(folders.next);
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

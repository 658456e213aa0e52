/**
 * `npm run build`: builds beside the last good site and puts the new one in its place only when whole.
 * `npm run pack` (`--pack`) also ships the site as a zip, linked from its footer.
 */
import { existsSync } from 'node:fs';
import { build } from 'astro';
import { DataError, DataErrors } from '../src/model/errors.ts';
import { PACK, packSite } from '../src/offline/pack.ts';
import { writeServiceWorker } from '../src/offline/precache.ts';
import { recover, swap } from '../src/offline/swap.ts';

const FOLDERS = { site: 'dist', next: 'dist.next', last: 'dist.old' };
const isPacking = process.argv.includes('--pack');

recover(FOLDERS);
let message = `网站已经建好，在 ${FOLDERS.site}/ 里。`;
try {
  await build({ outDir: FOLDERS.next, logLevel: 'warn' });
  if (isPacking) {
    const size = packSite(FOLDERS.next, 'scripts/hosting');
    await writeServiceWorker(FOLDERS.next);
    message += `离线版在 ${FOLDERS.site}/${PACK}，${size} 字节。`;
  }
} catch (error) {
  recover(FOLDERS);
  const isData = error instanceof DataErrors || error instanceof DataError;
  console.error(isData ? error.message : error);
  console.error(
    existsSync(FOLDERS.site) ? '没有建成；dist/ 里仍是上一次建好的网站。' : '没有建成。',
  );
  process.exit(1);
}
swap(FOLDERS);
console.log(message);

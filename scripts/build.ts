/** `npm run build`: builds beside the last good site and puts the new one in its place only when whole. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { build } from 'astro';
import { DataError, DataErrors } from '../src/model/errors.ts';

const SITE = 'dist';
const NEXT = 'dist.next';
const LAST = 'dist.old';

// A build killed between the two renames below left the last good site here.
if (!existsSync(SITE) && existsSync(LAST)) renameSync(LAST, SITE);
rmSync(NEXT, { recursive: true, force: true });
try {
  await build({ outDir: NEXT, logLevel: 'warn' });
} catch (error) {
  rmSync(NEXT, { recursive: true, force: true });
  const isData = error instanceof DataErrors || error instanceof DataError;
  console.error(isData ? error.message : error);
  console.error(existsSync(SITE) ? '没有建成；dist/ 里仍是上一次建好的网站。' : '没有建成。');
  process.exit(1);
}
rmSync(LAST, { recursive: true, force: true });
if (existsSync(SITE)) renameSync(SITE, LAST);
renameSync(NEXT, SITE);
rmSync(LAST, { recursive: true, force: true });
console.log('网站已经建好，在 dist/ 里。');

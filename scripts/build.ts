/**
 * `npm run build`: builds beside the last good site and puts the new one in its place only when whole; what
 * has not changed is not made again. `npm run pdf` (`--pdf`) also prints the reports; `npm run pack` (`--pack`)
 * prints them where it can, and makes what is taken away besides: the site as a zip, and single files. Both of
 * all reports, or of those that are named (`--report ID`, as often as needed).
 * `--shard PLACE/YEAR` builds the reports of a place, of a year, or both, as a site of their own.
 * `--verbose` says how long each step takes.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { digestOf, digestOfCode } from '../src/build/inputs.ts';
import { isAsBuilt, rememberBuilt } from '../src/build/last.ts';
import { stampOf } from '../src/build/stamp.ts';
import { steps } from '../src/build-steps.ts';
import { pressStamp } from '../src/publish/pdf/press-stamp.ts';
import { foldersOf, recover, swap } from '../src/publish/swap.ts';

// Whatever the shell says: the same input gives the same bytes.
process.env['NODE_ENV'] = 'production';

const SITE = 'dist';
const folders = foldersOf(SITE);
const { values: options } = parseArgs({
  options: {
    pack: { type: 'boolean' },
    pdf: { type: 'boolean' },
    report: { type: 'string', multiple: true },
    shard: { type: 'string' },
    verbose: { type: 'boolean' },
  },
});
const isWatched = process.stdout.isTTY || process.env['CI'];
if (options.verbose) steps.manner = 'times';
else if (isWatched) steps.manner = 'names';

recover(SITE);
// The content is read, and its digests are taken, only where something may have changed.
const inputs = digestOf(
  digestOfCode(),
  stampOf('content'),
  JSON.stringify([options.pack, options.pdf, options.report, options.shard]),
  options.pack || options.pdf ? pressStamp() : '',
);
if (isAsBuilt(SITE, inputs)) {
  console.log(`没有变化，网站仍在 ${SITE}/ 里。`);
} else {
  // What builds is costly to load, too.
  const { build, isPlain } = await import('./build-site.ts');
  try {
    const message = await build(folders.next, options);
    steps.begin('换上新的网站');
    swap(folders);
    steps.end();
    rememberBuilt(SITE, inputs);
    console.log(`网站已经建好，在 ${SITE}/ 里。${message}`);
  } catch (error) {
    recover(SITE);
    console.error(isPlain(error) ? (error as Error).message : error);
    console.error(existsSync(SITE) ? '没有建成；dist/ 里仍是上一次建好的网站。' : '没有建成。');
    process.exit(1);
  }
}

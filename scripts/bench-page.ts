/**
 * `npm run bench:page`: a chapter page beside the same text built with Starlight, VitePress and
 * Docusaurus: bytes, first paint and layout shift, as a table into README.md. The peers are installed
 * into `.cache/bench-page/` when they are asked for; nothing else knows of them.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../src/e2e/browsers.ts';
import { loadLibrary } from '../src/library/whole.ts';
import { peerPages } from './bench-page/pages.ts';
import { PEERS } from './bench-page/peers.ts';
import { prepare } from './bench-page/prepare.ts';
import { countingServer } from './bench-page/server.ts';
import { type Row, toTable } from './bench-page/table.ts';
import { type Visit, visit } from './bench-page/visit.ts';
import { putIntoReadme } from './readme.ts';

const FOLDER = path.resolve('.cache/bench-page');
/** The chapter of the table. */
const CHAPTER = 'pingqiao-2023/part-3-3';
const RUNS = 9;

/** A site to visit: a row of the table while it grows. */
interface Site extends Row {
  /** Folder of the built site; absent where there is none. */
  folder?: string;
  address(slug: string): string;
  visits: Visit[];
  chapters: Visit[];
}

if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: npm run build');
const pages = peerPages(loadLibrary('.'));
const ours = { name: '**注读**', folder: 'dist', address: (slug: string) => `${slug}.html` };
const sites: Site[] = [{ ...ours, visits: [], chapters: [] }];
for (const peer of PEERS) {
  const name = `${peer.name} ${Object.values(peer.dependencies)[0]}`;
  console.log(`${name} …`);
  const made = prepare(peer, pages, path.join(FOLDER, peer.id));
  sites.push({ name, address: peer.address, visits: [], chapters: [], ...made });
}

const browser = await launchChromium();
const built = await Promise.all(
  sites.flatMap((site) =>
    site.folder === undefined
      ? []
      : [countingServer(site.folder).then((server) => ({ site, server }))],
  ),
);
// Turn by turn, so that whatever else the machine does falls on all of them alike.
for (const { slug } of pages) {
  for (const { site, server } of built)
    site.chapters.push(await visit(browser, server, site.address(slug)));
}
for (let run = 0; run < RUNS; run++) {
  for (const { site, server } of built)
    site.visits.push(await visit(browser, server, site.address(CHAPTER)));
}
for (const { server } of built) server.close();
await browser.close();

const [load = 0] = loadavg();
if (load > availableParallelism() + 1) {
  console.warn(
    `The machine was busy (load ${load.toFixed(1)}): the paints are later than they are.`,
  );
}
const table = toTable(sites);
console.log(table);
putIntoReadme('bench:page', table);

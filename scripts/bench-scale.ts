/**
 * `npm run bench:scale`: libraries of 1, 10, 100 and 1,000 reports, built from nothing, again, and with one
 * report changed; then searched. The other documentation tools build the same text. The tables go into
 * README.md. `-- --sizes 1,10` for some sizes only; `-- --corpus FOLDER` for the texts of a folder in the
 * place of made-up ones.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../src/e2e/browsers.ts';
import { copyProject } from '../src/e2e/project-copy.ts';
import { decode } from '../src/formats/decode.ts';
import { loadLibrary } from '../src/library/whole.ts';
import { peerPages } from './bench-page/pages.ts';
import { PEERS } from './bench-page/peers.ts';
import { amend } from './bench-scale/amend.ts';
import { askSite } from './bench-scale/answers.ts';
import { bytesIn } from './bench-scale/bytes.ts';
import { MOST, madeUpReports } from './bench-scale/made-up.ts';
import { type Cost, measured } from './bench-scale/measure.ts';
import { buildPeer } from './bench-scale/peer.ts';
import { type Asked, askedTable, type Built, builtTable } from './bench-scale/table.ts';
import { wordsOf } from './bench-scale/words.ts';
import { addReport, type Text, textsIn } from './corpus.ts';
import { putIntoReadme } from './readme.ts';

const WORK = '.cache/bench-scale';
const CONTENT = path.join(WORK, 'content');
/** The real report that each library holds, and that the made-up ones are made from. */
const REAL = 'pingqiao-2023';
/** The largest library that the others build: each of their pages lists all pages. */
const MOST_OF_PEERS = 100;

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1,10,100,1000' }, corpus: { type: 'string' } },
});
const sizes = values.sizes.split(',').map(Number);

rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
cpSync('content', CONTENT, { recursive: true });
const texts = values.corpus === undefined ? madeUp() : textsIn(values.corpus).values();
const built: Built[] = [];
const asked: Asked[] = [];
const browser = await launchChromium();
for (const size of sizes) {
  const reports = await grow(size, texts);
  await measure(reports, browser);
  if (reports < size) {
    say(`there are no more texts: what is larger than ${reports} is left out`);
    break;
  }
}
await browser.close();
rmSync(WORK, { recursive: true });

const tables = `${builtTable(built)}\n\n${askedTable(asked)}`;
console.log(tables);
putIntoReadme('bench:scale', tables);

/** Adds texts to the library until it has so many reports. @returns how many it has */
async function grow(size: number, texts: Iterator<Text>): Promise<number> {
  const reports = path.join(CONTENT, 'reports');
  let count = readdirSync(reports).length;
  while (count < size) {
    const { value: text, done } = texts.next();
    if (done) break;
    const refused = await addReport(CONTENT, text);
    if (refused === null) count++;
    else say(refused);
    if (count % 100 === 0) say(`${count} of ${size} reports written`);
  }
  return count;
}

/** Builds and searches the library as it is now; then the others build it. */
async function measure(reports: number, browser: Browser): Promise<void> {
  const folder = path.join(WORK, String(reports));
  copyProject(folder, CONTENT);
  const build = async (what: string) => {
    const cost = await measured(process.execPath, ['scripts/build.ts'], folder);
    return tell(`${reports} · 注读 · ${what}`, cost);
  };
  const cold = await build('cold');
  const bytes = bytesIn(path.join(folder, 'dist'));
  const pages = peerPages(loadLibrary(folder));
  const again = await build('nothing changed');
  const ids = readdirSync(path.join(folder, 'content/reports'));
  // Of several, one of those that were imported.
  const others = [...ids.filter((id) => id !== REAL), REAL];
  if (!others.some((id) => amend(path.join(folder, 'content/reports', id)))) {
    throw new Error('there is no report that could be changed');
  }
  const changed = await build('one report changed');
  built.push({ tool: '**注读**', reports, cost: { cold, again, changed }, bytes });
  const words = wordsOf(ids.map((id) => textOf(path.join(folder, 'content/reports', id))));
  asked.push({ reports, answers: await askSite(browser, path.join(folder, 'dist'), words) });
  say(`${reports} · 注读 · asked`);
  const pagesAfter = peerPages(loadLibrary(folder));
  rmSync(folder, { recursive: true });
  if (reports > MOST_OF_PEERS) return;
  for (const peer of PEERS) {
    const told = (what: string, cost: Cost) => tell(`${reports} · ${peer.name} · ${what}`, cost);
    built.push({ reports, ...(await buildPeer(peer, pages, pagesAfter, told)) });
  }
}

/** The made-up reports, one after the other. */
function* madeUp(): Generator<Text> {
  const { reports, names } = loadLibrary('.');
  const base = reports.find(({ id }) => id === REAL);
  if (!base) throw new Error(`content/ has no ${REAL}`);
  const make = madeUpReports(base, names);
  for (let number = 0; number < MOST; number++) {
    const { text, ...told } = make(number);
    yield { ...told, file: told.id, source: Buffer.from(text) };
  }
}

/** The text of a report's source. */
function textOf(folder: string): string {
  return decode(readFileSync(path.join(folder, 'source.txt')), folder).text;
}

/** Says what something cost, and passes it on. */
function tell(what: string, cost: Cost): Cost {
  const memory = Math.round(cost.peak / 1e6);
  say(`${what}: ${cost.cpu.toFixed(1)} CPU s in ${cost.wall.toFixed(0)} s, ${memory} MB`);
  return cost;
}

/** Says what is going on. */
function say(words: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)} ${words}`);
}

/** The files of the search, made at build time and written to `<dist>/search/`. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bundleScript } from '../../bundle.ts';
import { packDesk } from '../shared/desk.ts';
import { textTokens } from '../shared/encode.ts';
import type { Desk, Listed, Lists, NearTables } from '../shared/lists.ts';
import type { Manifest } from '../shared/manifest.ts';
import { normalise } from '../shared/normalise.ts';
import { packReport } from '../shared/pack.ts';
import { NEAR, PAGEFIND } from '../shared/paths.ts';
import { recordKey, type SearchRecord } from '../shared/record.ts';
import { registryScript } from '../shared/registry.ts';
import { bundleEngine } from './engine-script.ts';
import { buildIndex, type IndexFile } from './pagefind.ts';
import { recompress } from './recompress.ts';
import { packOtherReadings, packReadings, packTraditional } from './tables.ts';
import { packWords } from './words.ts';

const RE_FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const RE_INDEX = /^index\/.+\.pf_index$/;
const RE_META = /\.pf_meta$/;
const RE_WASM = /^wasm\..+\.pagefind$/;
/** Pagefind's files begin with this after decompression. */
const SIGNATURE = 'pagefind_dcd';

/** First 8 hex digits of a SHA-256: enough to tell two builds apart. */
function hash(...contents: (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const content of contents) sum.update(content);
  return sum.digest('hex').slice(0, 8);
}

/** The one file whose path fits. */
function only(files: readonly IndexFile[], path: RegExp): IndexFile {
  const [file, second] = files.filter((candidate) => path.test(candidate.path));
  if (!file || second) throw new Error(`Pagefind wrote no or several files like ${path}`);
  return file;
}

/** Record key → Pagefind's id, read from the fragments, so that no page ever has to fetch one. */
function resultIds(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = RE_FRAGMENT.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error(`Pagefind wrote an unknown fragment: ${path}`);
    const data: { url: string } | Record<string, { url: string }> = JSON.parse(
      text.slice(SIGNATURE.length),
    );
    // Above a number of records, Pagefind bundles fragments: id → fragment.
    const group = typeof data.url === 'string' ? { [id]: { url: data.url } } : data;
    for (const [result, fragment] of Object.entries(group)) ids.set(fragment.url, result);
  }
  return ids;
}

/** Groups records by report, reports in the order in which they first come. */
function byReport(records: readonly SearchRecord[]): Map<string, SearchRecord[]> {
  const reports = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const list = reports.get(record.report) ?? [];
    list.push(record);
    reports.set(record.report, list);
  }
  return reports;
}

/** What is known besides the paragraphs. */
export interface Extras {
  /** What can be suggested. */
  listed?: readonly Listed[];
  /** Of the reports that have figures and commitments. */
  desks?: readonly Desk[];
  /** Queries that show what can be asked. */
  examples?: Manifest['examples'];
}

/** The lists and tables of suggestions and the forgiving search. */
function nearLists(
  records: readonly SearchRecord[],
  { listed = [] }: Extras,
): { lists: Lists; tables: NearTables } {
  const own = new Set(listed.flatMap(({ forms }) => [...forms.join('')]));
  const all = new Set([...own, ...records.flatMap(({ text }) => [...text])]);
  const texts = [...all].filter((character) => !own.has(character));
  return {
    lists: { listed, readings: packReadings(own) },
    tables: {
      words: Object.fromEntries(
        [...byReport(records)].map(([id, own]) => [
          id,
          own.map(({ text }) => packWords(normalise(text).text)),
        ]),
      ),
      traditional: packTraditional(all),
      readings: `${packReadings(texts)} ${packOtherReadings(all)}`,
    },
  };
}

/**
 * Makes all files of the search.
 *
 * - `search/<report>.js` the report's texts, for verifying and excerpts
 * - `search/pagefind/manifest.js` reports, Pagefind's ids of their paragraphs, entry and meta file
 * - `search/pagefind/engine.js`, `wasm.*.pagefind`, `index/*.pf_index` Pagefind
 * - `search/near/lists.js` terms, names and chapters, for suggestions
 * - `search/near/<report>.js` what its figures and commitments are narrowed by, to be counted
 * - `search/near/code.js` the forgiving search with its tables, for when nothing was found
 * - `search/pagefind/embedded.js` wasm and index once more, for `file://`, where nothing is fetched
 *
 * The same records give the same bytes. Throws when Pagefind reports any error.
 *
 * @param records all paragraphs of all reports in reading order
 * @param extras  what is known besides
 * @returns files by their path under the site's root
 */
export async function buildSearch(
  records: readonly SearchRecord[],
  extras: Extras = {},
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, content: string | Uint8Array) =>
    files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  const addManifest = (manifest: Manifest) =>
    add(`${PAGEFIND}manifest.js`, registryScript(['manifest'], manifest));
  if (records.length === 0) {
    addManifest({ version: '', entry: null, meta: '', wasm: '', reports: [], examples: [] });
    return files;
  }

  const index = await buildIndex(
    records.map((record) => ({
      url: recordKey(record),
      tokens: textTokens(normalise(record.text).text),
    })),
  );
  const ids = resultIds(index);
  const found = only(index, RE_WASM);
  const wasm = { ...found, content: await recompress(found.content) };
  const meta = only(index, RE_META);
  const chunks = index.filter((file) => RE_INDEX.test(file.path));
  const embedded: Record<string, string> = {};
  for (const { path, content } of [wasm, ...chunks]) {
    add(PAGEFIND + path, content);
    embedded[path] = Buffer.from(content).toString('base64');
  }
  add(`${PAGEFIND}embedded.js`, registryScript(['embedded'], embedded));
  const pagefind = Buffer.from(only(index, /^pagefind\.js$/).content).toString('utf8');
  add(`${PAGEFIND}engine.js`, await bundleEngine(pagefind));

  const reports: Manifest['reports'] = [];
  for (const [id, own] of byReport(records)) {
    const version = hash(JSON.stringify(packReport(own, '')));
    add(`search/${id}.js`, registryScript(['reports', id], packReport(own, version)));
    const results = own.map((record) => ids.get(recordKey(record)) ?? '').join(' ');
    const desk = extras.desks?.find(({ report }) => report === id);
    const { reportTitle: title = '', places = [], year = 0 } = own[0] ?? {};
    reports.push({ id, title, places, year, version, results, ...(desk ? { desk: true } : {}) });
    if (desk) add(`${NEAR}${id}.js`, registryScript(['desks', id], packDesk(desk, own)));
  }

  const { lists, tables } = nearLists(records, extras);
  const code = (entry: string) => bundleScript(`src/search/near/${entry}`);
  add(`${NEAR}lists.js`, registryScript(['lists'], lists) + (await code('lists-entry.ts')));
  add(`${NEAR}code.js`, registryScript(['nearTables'], tables) + (await code('entry.ts')));

  const version = hash(...[...files].flat(), meta.content);
  addManifest({
    version,
    entry: JSON.parse(Buffer.from(only(index, /^pagefind-entry\.json$/).content).toString('utf8')),
    meta: Buffer.from(meta.content).toString('base64'),
    wasm: wasm.path,
    reports,
    examples: extras.examples ?? [],
  });
  return files;
}

/** Makes all files of the search and writes them under `dist`. */
export async function writeSearch(
  dist: string,
  records: readonly SearchRecord[],
  extras: Extras,
): Promise<void> {
  for (const [path, content] of await buildSearch(records, extras)) {
    const target = join(dist, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/**
 * `npm run bench:search`: our search beside five others, on the same text and queries in one run. It
 * writes its table into the README. Each library is set up as its product sets it up; plain Pagefind and
 * ours run in Chromium over HTTP, the others in this process, as they would in a page.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { create, insert, load, search as oramaSearch, save } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { launchChromium } from '../src/e2e/browsers.ts';
import { getLibrary } from '../src/library/current.ts';
import { serveSite } from '../src/offline/serve.ts';
import { bundleScript } from '../src/search/bundle.ts';
import type { createSearch } from '../src/search/client.ts';
import { readQuerySets } from '../src/search/queries.ts';

const WORK = '.cache/bench-search';
const documents = getLibrary().reports.flatMap((report) =>
  report.paragraphs.map(({ id, text }) => ({ id: `${report.id}/${id}`, text })),
);
const sets = readQuerySets();
const exact = sets.filter(({ kind }) => kind === 'exact').flatMap(({ queries }) => queries);
const near = sets.filter(({ kind }) => kind === 'near').flatMap(({ queries }) => queries);
const none = sets.filter(({ kind }) => kind === 'none').flatMap(({ queries }) => queries);
const asked = [...exact, ...near, ...none].map(({ typed }) => typed);

/** What an engine answered, and what it cost. */
interface Outcome {
  name: string;
  /** For each query the keys of the hits, best first. */
  hits: string[][];
  /** Milliseconds a query. */
  times: number[];
  /** Gzip bytes of the index, and of all that is moved until the first answer. */
  index: number;
  first: number;
}

const gzip = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;
const packageSize = async (source: string) =>
  gzip(
    await bundleScript({ source, folder: process.cwd() }, { external: ['node:*'], format: 'esm' }),
  );

/** Asks every query in this process. */
async function ask(search: (words: string) => string[] | Promise<string[]>) {
  const hits: string[][] = [];
  const times: number[] = [];
  for (const words of asked) {
    const start = performance.now();
    hits.push(await search(words));
    times.push(performance.now() - start);
  }
  return { hits, times };
}

/** VitePress's own settings of MiniSearch: its default tokenizer, fuzzy 0.2, prefixes, all words' union. */
async function miniSearch(): Promise<Outcome> {
  const options = {
    fields: ['text'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { text: 2 } },
  };
  const engine = new MiniSearch(options);
  engine.addAll(documents);
  const index = gzip(JSON.stringify(engine));
  const code = await packageSize("import M from 'minisearch'; globalThis.M = M;");
  const texts = gzip(JSON.stringify(documents));
  return {
    name: 'MiniSearch, as in VitePress',
    ...(await ask((words) => engine.search(words).map(({ id }) => String(id)))),
    index,
    first: index + code + texts,
  };
}

/** lunr with jieba's words at both ends, as MkDocs does; a page has no jieba and cuts by its dictionary. */
async function lunrJieba(): Promise<Outcome> {
  const jieba = Jieba.withDict(dict);
  const cut = (text: string) =>
    jieba.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const engine = lunr(function () {
    this.ref('id');
    this.field('text');
    this.pipeline.reset();
    this.searchPipeline.reset();
    for (const { id, text } of documents) this.add({ id, text: cut(text).join(' ') });
  });
  const index = gzip(JSON.stringify(engine));
  const code = await packageSize("import l from 'lunr'; globalThis.l = l;");
  return {
    name: 'lunr + jieba',
    ...(await ask((words) =>
      engine
        .query((query) => {
          for (const word of cut(words)) query.term(word.toLowerCase(), {});
        })
        .map(({ ref }) => ref),
    )),
    index,
    first: index + code + gzip(JSON.stringify(documents)),
  };
}

async function orama(): Promise<Outcome> {
  const make = () =>
    create({
      schema: { key: 'string', text: 'string' } as const,
      components: { tokenizer: createTokenizer() },
    });
  const engine = make();
  for (const { id, text } of documents) insert(engine, { key: id, text });
  const saved = JSON.stringify(save(engine));
  load(make(), JSON.parse(saved));
  const code = await packageSize(
    "import { create, load, search } from '@orama/orama'; import { createTokenizer } from '@orama/tokenizers/mandarin'; globalThis.o = [create, load, search, createTokenizer];",
  );
  return {
    name: 'Orama, mandarin',
    ...(await ask(async (term) => {
      const { hits } = await oramaSearch(engine, { term, properties: ['text'], limit: 1000 });
      return hits.map(({ document }) => document.key);
    })),
    index: gzip(saved),
    first: gzip(saved) + code,
  };
}

async function flexSearch(): Promise<Outcome> {
  const engine = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.CJK });
  for (const [i, { text }] of documents.entries()) engine.add(i, text);
  const parts: string[] = [];
  await engine.export((_key, data) => {
    parts.push(String(data ?? ''));
  });
  const index = gzip(parts.join('\n'));
  const code = await packageSize("import F from 'flexsearch'; globalThis.F = F;");
  return {
    name: 'FlexSearch, CJK',
    ...(await ask((words) =>
      engine.search(words, { limit: 1000 }).map((i) => documents[Number(i)]?.id ?? ''),
    )),
    index,
    first: index + code + gzip(JSON.stringify(documents)),
  };
}

/** Gzip bytes of all that the page moves from now on. */
function meter(page: Page): { total: () => Promise<number> } {
  const moved: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.(js|pagefind|pf_\w+|json)(\?|$)/.test(response.url())) {
      moved.push(response.body().then(gzip, () => 0));
    }
  });
  return { total: async () => (await Promise.all(moved)).reduce((sum, bytes) => sum + bytes, 0) };
}

async function inPage(
  folder: string,
  start: string,
  run: (page: Page, words: string[]) => Promise<{ hits: string[][]; times: number[] }>,
): Promise<{ hits: string[][]; times: number[]; first: number }> {
  const server = await serveSite({ folder });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.url + start);
    const moved = meter(page);
    await run(page, ['乡村振兴']);
    const first = await moved.total();
    return { ...(await run(page, asked)), first };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Plain Pagefind over one page a paragraph, default settings. */
async function plainPagefind(): Promise<Outcome> {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const { index } = await createIndex({});
  if (!index) throw new Error('no Pagefind');
  for (const { id, text } of documents) {
    const content = `<html lang="zh-CN"><body><main>${text.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)}</main></body></html>`;
    await index.addHTMLFile({ url: `/${id}`, content });
  }
  const { files } = await index.getFiles();
  await index.writeFiles({ outputPath: path.join(WORK, 'pagefind') });
  await close();
  writeFileSync(path.join(WORK, 'index.html'), '<!doctype html><title>bench</title>');
  const parts = files.filter((file) => /pf_(index|meta|fragment)$/.test(file.path));
  const outcome = await inPage(WORK, 'index.html', (page, words) =>
    page.evaluate(async (words) => {
      const address = new URL('pagefind/pagefind.js', location.href).href;
      const pagefind = await import(address);
      const hits: string[][] = [];
      const times: number[] = [];
      for (const one of words) {
        const start = performance.now();
        const { results } = await pagefind.search(one);
        // All are needed to count hits; the first answer, which is metered, needs what a page shows.
        const wanted = words.length === 1 ? results.slice(0, 5) : results;
        const data = await Promise.all(
          wanted.map((result: { data(): Promise<{ url: string }> }) => result.data()),
        );
        times.push(performance.now() - start);
        hits.push(data.map(({ url }) => url.slice(1)));
      }
      return { hits, times };
    }, words),
  );
  return {
    name: 'Pagefind, plain',
    ...outcome,
    index: parts.reduce((sum, file) => sum + gzip(file.content), 0),
  };
}

async function ours(): Promise<Outcome> {
  const client = await bundleScript({
    source: "import { createSearch } from './client.ts'; globalThis.createSearch = createSearch;",
    folder: 'src/search',
  });
  const outcome = await inPage('dist', '404.html', async (page, words) => {
    await page.evaluate(client);
    return page.evaluate(async (words) => {
      const create = (globalThis as unknown as { createSearch: typeof createSearch }).createSearch;
      const search = create({ base: '' });
      const hits: string[][] = [];
      const times: number[] = [];
      for (const one of words) {
        const start = performance.now();
        const result = await search.search(one);
        const others = result.total === 0 ? await search.near(result) : [];
        times.push(performance.now() - start);
        hits.push([...result.hits, ...others.flatMap((other) => other.hits)].map(({ key }) => key));
      }
      return { hits, times };
    }, words);
  });
  const first = outcome.first + gzip(readFileSync('dist/assets/search.js'));
  const manifest = readFileSync('dist/search/pagefind/manifest.js');
  const texts = getLibrary().reports.map(({ id }) => readFileSync(`dist/search/${id}.js`));
  const chunks = readdirSync('dist/search/pagefind/index').map((file) =>
    readFileSync(`dist/search/pagefind/index/${file}`),
  );
  return {
    name: '**注读**',
    ...outcome,
    index: [manifest, ...texts, ...chunks].reduce((sum, file) => sum + gzip(file), 0),
    first,
  };
}

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(whole, 1)).toFixed(0)} %`;
const quantile = (times: number[], q: number) =>
  ([...times].sort((a, b) => a - b)[Math.floor(times.length * q)] ?? 0).toFixed(1);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

function row({ name, hits, times, index, first }: Outcome): string {
  let right = 0;
  let shown = 0;
  let wanted = 0;
  const ranks: number[] = [];
  exact.forEach(({ paragraphs }, i) => {
    const found = [...new Set(hits[i])];
    const good = found.filter((key) => paragraphs.includes(key)).length;
    right += good;
    shown += found.length;
    wanted += paragraphs.length;
    const rank = found.findIndex((key) => paragraphs.includes(key));
    if (rank >= 0) ranks.push(rank + 1);
  });
  const forgiven = near.filter(({ paragraphs }, i) =>
    (hits[exact.length + i] ?? []).slice(0, 3).some((key) => paragraphs.includes(key)),
  ).length;
  const invented = none.filter(
    (_, i) => (hits[exact.length + near.length + i] ?? []).length > 0,
  ).length;
  const rank = ranks.reduce((sum, one) => sum + one, 0) / Math.max(ranks.length, 1);
  const cells = [
    name,
    percent(right, wanted),
    percent(right, shown),
    rank.toFixed(2),
    percent(forgiven, near.length),
    percent(invented, none.length),
    kilobytes(first),
    kilobytes(index),
    quantile(times, 0.5),
    quantile(times, 0.95),
  ];
  return `| ${cells.join(' | ')} |`;
}

const outcomes: Outcome[] = [];
for (const engine of [ours, plainPagefind, miniSearch, lunrJieba, orama, flexSearch]) {
  outcomes.push(await engine());
  console.log(row(outcomes.at(-1) as Outcome));
}
const table = [
  '| engine | recall | precision | rank of the first right hit | wrong queries put right | hits for what is not there | kB to the first answer | index kB | median ms | 95 % ms |',
  `|---|${'---:|'.repeat(9)}`,
  ...outcomes.map(row),
  '',
  `${documents.length} paragraphs; ${exact.length} queries that stand in the text (quoted phrases, names, any four characters), ${near.length} wrong ones, ${none.length} for what is not there (\`src/search/queries\`). Bytes are gzip: for the last four the library, its index and the texts to show; jieba's dictionary (MBs) is not counted.`,
].join('\n');
const readme = readFileSync('README.md', 'utf8');
const RE_PLACE = /(<!-- bench:search -->)[\s\S]*(<!-- \/bench:search -->)/;
if (!RE_PLACE.test(readme)) throw new Error('README.md has no place <!-- bench:search -->');
writeFileSync(
  'README.md',
  readme.replace(RE_PLACE, (_, open, end) => `${open}\n${table}\n${end}`),
);
rmSync(WORK, { recursive: true, force: true });

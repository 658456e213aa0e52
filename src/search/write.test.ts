import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { textTokens } from './encode.ts';
import { openEngine } from './engine.ts';
import { PAGEFIND } from './host.ts';
import { normalise } from './normalise.ts';
import { recordKey } from './record.ts';
import { registry } from './registry.ts';
import { testHost, testRecords } from './testing.ts';
import { buildSearch, type SearchFiles } from './write.ts';

const source = await readFile(
  new URL('../../content/reports/pingqiao-2023/source.txt', import.meta.url),
  'utf8',
);
const records = testRecords('pingqiao-2023', source);
let built: SearchFiles;

beforeAll(async () => {
  built = await buildSearch(records);
}, 60_000);

test('the same records give the same bytes', async () => {
  const again = await buildSearch(records);
  expect([...again.files.keys()]).toEqual([...built.files.keys()]);
  for (const [path, content] of again.files) {
    expect(Buffer.compare(content, built.files.get(path) ?? Buffer.alloc(0)), path).toBe(0);
  }
  expect(again.version).toBe(built.version);
}, 60_000);

test('the version changes with a character of the text', async () => {
  const [first, ...others] = records;
  const changed = await buildSearch(
    first ? [{ ...first, text: `${first.text}。` }, ...others] : [],
  );
  expect(changed.version).not.toBe(built.version);
}, 60_000);

test('only what a page can need is written', () => {
  const rest = [...built.files.keys()].filter((path) => !path.startsWith(`${PAGEFIND}index/`));
  expect(rest.sort()).toEqual([
    'search/near/code.js',
    'search/near/lists.js',
    'search/pagefind/embedded.js',
    'search/pagefind/engine.js',
    'search/pagefind/manifest.js',
    'search/pagefind/wasm.unknown.pagefind',
    'search/pingqiao-2023.js',
  ]);
});

test('a library without reports has an index of nothing', async () => {
  const empty = await buildSearch([]);
  await testHost(empty.files).script(`${PAGEFIND}manifest.js`);
  expect(registry().manifest?.reports).toEqual([]);
}, 60_000);

test('Pagefind gives back every token of every record, each by a page that has asked nothing before', async () => {
  const holders = new Map<string, string[]>();
  for (const record of records) {
    for (const token of textTokens(normalise(record.text).text)) {
      holders.set(token, [...(holders.get(token) ?? []), recordKey(record)]);
    }
  }
  const host = testHost(built.files);
  await host.script(`${PAGEFIND}manifest.js`);
  const manifest = registry().manifest;
  if (!manifest) throw new Error('no manifest');
  const keys = new Map(
    (manifest.reports[0]?.results ?? '')
      .split(' ')
      .map((id, place) => [id, recordKey(records[place] ?? { report: '', paragraph: '' })]),
  );
  expect(keys.size).toBe(records.length);

  // From the last token to the first, so that no chunk was loaded for the sake of the one before it.
  let engine = await openEngine(host, manifest);
  const tokens = [...holders].sort(([a], [b]) => (a < b ? 1 : -1));
  for (const [i, [token, holding]] of tokens.entries()) {
    if (i % 97 === 0) engine = await openEngine(host, manifest);
    const found = (await engine.find(token)).map((id) => keys.get(id));
    expect(found.sort(), token).toEqual(holding.sort());
  }
}, 120_000);

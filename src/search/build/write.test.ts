import { beforeAll, expect, test } from 'vitest';
import { DEEP } from '../../e2e/deep.ts';
import { openEngine } from '../page/engine.ts';
import { textTokens } from '../shared/encode.ts';
import { normalise } from '../shared/normalise.ts';
import { PAGEFIND } from '../shared/paths.ts';
import { recordKey } from '../shared/record.ts';
import { madeUpReport, type TestFiles, testHost, testRecords } from '../testing.ts';
import { buildSearch } from './write.ts';

const records = testRecords('yunxi-2023', madeUpReport(60, 1));
/** Of how many tokens one is asked for. */
const EVERY = DEEP ? 1 : 5;
let built: TestFiles;

beforeAll(async () => {
  built = await buildSearch(records);
});

test('the same records give the same bytes', async () => {
  const again = await buildSearch(records);
  expect([...again.keys()]).toEqual([...built.keys()]);
  for (const [path, content] of again) {
    expect(Buffer.compare(content, built.get(path) ?? Buffer.alloc(0)), path).toBe(0);
  }
});

const versionOf = async (files: TestFiles) => (await testHost(files).manifest())?.version;

test('the version changes with a character of the text', async () => {
  const [first, ...others] = records;
  const changed = await buildSearch(
    first ? [{ ...first, text: `${first.text}。` }, ...others] : [],
  );
  expect(await versionOf(changed)).not.toBe(await versionOf(built));
});

test('only what a page can need is written', () => {
  const rest = [...built.keys()].filter((path) => !path.startsWith(`${PAGEFIND}index/`));
  expect(rest.sort()).toEqual([
    'search/near/code.js',
    'search/near/lists.js',
    'search/pagefind/embedded.js',
    'search/pagefind/engine.js',
    'search/pagefind/manifest.js',
    'search/pagefind/wasm.unknown.pagefind',
    'search/yunxi-2023.js',
  ]);
});

test('a library without reports has an index of nothing', async () => {
  const empty = await buildSearch([]);
  expect((await testHost(empty).manifest())?.reports).toEqual([]);
});

test('Pagefind gives back the tokens of every record, each by a page that has asked nothing before', async () => {
  const holders = new Map<string, string[]>();
  for (const record of records) {
    for (const token of textTokens(normalise(record.text).text)) {
      holders.set(token, [...(holders.get(token) ?? []), recordKey(record)]);
    }
  }
  const host = testHost(built);
  const manifest = await host.manifest();
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
    if (i % EVERY !== 0) continue;
    if (i % 95 === 0) engine = await openEngine(host, manifest);
    const found = (await engine.find(token)).map((id) => keys.get(id));
    expect(found.sort(), token).toEqual(holding.sort());
  }
});

import { beforeAll, expect, test } from 'vitest';
import { draws } from '../../e2e/deep.ts';
import { createLoader } from '../page/loading.ts';
import { textTokens } from '../shared/encode.ts';
import { normalise } from '../shared/normalise.ts';
import { madeUpReport, type TestFiles, testHost, testReport } from '../testing.ts';
import { buildSearch } from './search.ts';
import type { SearchedReport } from './shard.ts';

const one = [testReport('yunxi-2023', madeUpReport(60, 1))];
const nine = Array.from({ length: 9 }, (_, i) =>
  testReport(`r-${2010 + i}`, madeUpReport(12, i + 1)),
);
let built: TestFiles;
let larger: TestFiles;

beforeAll(async () => {
  built = await buildSearch(one);
  larger = await buildSearch(nine);
});

test('the same reports give the same bytes, in whatever order they come', async () => {
  for (const [reports, before] of [
    [one, built],
    [[...nine].reverse(), larger],
  ] as const) {
    const again = await buildSearch(reports);
    expect([...again.keys()]).toEqual([...before.keys()]);
    for (const [path, content] of again) {
      expect(Buffer.compare(content, before.get(path) ?? Buffer.alloc(0)), path).toBe(0);
    }
  }
});

const versionOf = async (files: TestFiles) => (await testHost(files).manifest())?.version;

test('the version changes with a character of the text', async () => {
  const changed = await buildSearch([testReport('yunxi-2023', `${madeUpReport(60, 1)}。`)]);
  expect(await versionOf(changed)).not.toBe(await versionOf(built));
});

/** Names of files, those of Pagefind's chunks and of the table as one each. */
const kinds = (files: TestFiles) => [
  ...new Set(
    [...files.keys()].map((path) =>
      path.replace(/und_\w+/, 'chunk').replace(/where\/\d+/, 'where/file'),
    ),
  ),
];

test('only what a page can need is written', () => {
  const small = [
    'search/all/chunk.js',
    'search/engine.js',
    'search/manifest.js',
    'search/near/code.js',
    'search/near/lists.js',
  ];
  expect(kinds(built).sort()).toEqual(small);
  expect(kinds(larger).sort()).toEqual(
    [...small, 'search/all/lists.js', 'search/where/file.js'].sort(),
  );
});

test('a library without reports has a list of nothing', async () => {
  const empty = await buildSearch([]);
  expect([...empty.keys()]).toEqual(['search/manifest.js']);
  expect((await testHost(empty).manifest())?.reports).toEqual([]);
});

test.each<[string, () => TestFiles, readonly SearchedReport[]]>([
  ['one report', () => built, one],
  ['several', () => larger, [...nine].reverse()],
])(
  '%s: Pagefind names the reports of every token, each to a page that has asked nothing before',
  async (_, files, reports) => {
    const holders = new Map<string, number[]>();
    for (const [place, { text }] of reports.entries()) {
      for (const token of textTokens(text.paragraphs.map((one) => normalise(one[4]).text))) {
        holders.set(token, [...(holders.get(token) ?? []), place]);
      }
    }
    // From the last token to the first, so that no chunk was loaded for the sake of the one before it.
    const tokens = [...holders].sort(([a], [b]) => (a < b ? 1 : -1));
    const every = Math.ceil(tokens.length / draws(400, tokens.length));
    const open = () => createLoader(testHost(files())).engine('all');
    let engine = await open();
    for (const [i, [token, holding]] of tokens.entries()) {
      if (i % every !== 0) continue;
      if (i % (every * 19) === 0) engine = await open();
      expect((await engine.find(token)).sort(), token).toEqual(holding);
    }
  },
);

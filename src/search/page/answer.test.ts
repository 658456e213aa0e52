/** Answers in a library too large to be answered at once. */
import { beforeAll, describe, expect, test } from 'vitest';
import { draws } from '../../e2e/deep.ts';
import { recordKey } from '../shared/record.ts';
import {
  madeUpReport,
  oracle,
  oracleForm,
  randomBelow,
  type TestFiles,
  testFiles,
  testHost,
  testReport,
} from '../testing.ts';
import { createSearch, type Result, type Search } from './client.ts';
import { recordsOf } from './unpack.ts';

const PLACES = [['中国'], ['澄江省'], ['澄江省', '明州市'], ['澄江省', '明州市', '云溪县']];
/** Ten years of ten reports each; one place has a word that no other has, and an old report one of its own. */
const reports = Array.from({ length: 100 }, (_, i) => {
  const year = 2010 + Math.floor(i / 10);
  const only = i === 4 ? '\n建成飞鸟阁。' : i % 10 === 3 ? '\n云溪河畔的乌桕树。' : '';
  return testReport(`r${i}-${year}`, madeUpReport(6, i + 1) + only, PLACES[i % 4]);
});
const records = reports.flatMap(({ text }) => recordsOf(text));
const forms = new Map(records.map((record) => [recordKey(record), oracleForm(record.text)]));
let files: TestFiles;

beforeAll(async () => {
  files = await testFiles(reports);
});

const open = () => {
  const host = testHost(files);
  return { host, search: createSearch(host) };
};
async function whole(first: Promise<Result>): Promise<Result> {
  let result = await first;
  while (!result.isFinal) result = await result.more();
  return result;
}
const shown = ({ hits }: Result) => hits.map(({ key, occurrences }) => [key, occurrences]).sort();
const truth = (words: string) => oracle(forms, words).sort();
const answered = (search: Search, words: string) => whole(search.search(words));

test('the whole answer is exactly what stands in the texts', async () => {
  const { search } = open();
  const random = randomBelow(7);
  for (let i = 0; i < draws(60, 2000); i++) {
    const { text } = records[random(records.length)] ?? { text: '' };
    const start = random(text.length);
    const words = text.slice(start, start + 1 + random(8));
    if (!/^[\p{L}\p{N}]+$/u.test(words)) continue;
    const result = await answered(search, words);
    expect(shown(result), words).toEqual(truth(words));
    expect(result.shards.checked).toBe(result.shards.of);
  }
});

test('a common word: the newest first, some at once, the others step by step', async () => {
  const { host, search } = open();
  const first = await search.search('增长');
  expect(first.isFinal).toBe(false);
  expect(first.hits.length).toBeGreaterThan(0);
  expect(host.asked.filter((path) => path.endsWith('text.js')).length).toBeLessThan(10);
  let result = first;
  while (!result.isFinal) {
    const next = await result.more();
    // Steps only append.
    expect(next.hits.slice(0, result.hits.length)).toEqual(result.hits);
    expect(next.occurrences).toBeGreaterThanOrEqual(result.occurrences);
    result = next;
  }
  expect(shown(result)).toEqual(truth('增长'));
  const years = result.hits.map(({ record }) => record.year);
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(await result.more()).toBe(result);
});

test('asked twice for more, an answer goes on once', async () => {
  const { search } = open();
  const first = await search.search('增长');
  const [one, same] = await Promise.all([first.more(), first.more()]);
  expect(one).toBe(same);
});

test('a word of one old report opens what holds it, and little else', async () => {
  const { host, search } = open();
  const result = await answered(search, '飞鸟阁');
  expect(result.hits.map(({ record }) => record.report)).toEqual(['r4-2010']);
  expect(host.asked.filter((path) => path.endsWith('text.js')).length).toBeLessThanOrEqual(2);
  expect(result.shards.of).toBe(1);
});

test('a word that stands nowhere opens nothing', async () => {
  const { host, search } = open();
  const result = await search.search('量子计算机');
  expect(result).toMatchObject({ hits: [], isFinal: true });
  expect(host.asked.filter((path) => path.endsWith('text.js'))).toEqual([]);
});

test('a place or a year narrows what is looked into', async () => {
  const { host, search } = open();
  const filters = { place: ['澄江省/明州市/云溪县'], year: ['2013'] };
  const result = await whole(search.search('增长', { filters }));
  const own = reports.filter(
    ({ text: { report } }) => report.year === 2013 && report.places.length === 3,
  );
  const ids = own.map(({ text }) => text.report.id);
  expect(shown(result)).toEqual(
    truth('增长').filter(([key]) => ids.includes(key.split('/')[0] ?? '')),
  );
  expect(host.asked.filter((path) => path.endsWith('text.js')).sort()).toEqual(
    ids.map((id) => `${id}/text.js`).sort(),
  );
});

describe('a part that cannot be loaded', () => {
  test('is named, the others answer, and it is tried again', async () => {
    const { host, search } = open();
    // The newest shard's own chunks.
    const { shards = [], reports: all = [] } = (await host.manifest()) ?? {};
    host.broken = new RegExp(`${shards[0]?.id}/und_`);
    let result = await search.search('乌桕树');
    const isThrough = ({ shards: { checked, of, failed } }: Result) =>
      checked + failed.length === of;
    for (let steps = 0; steps < 50 && !isThrough(result); steps++) result = await result.more();
    const { year } = all[0] ?? {};
    expect(result.isFinal).toBe(false);
    expect(result.shards.failed).toEqual([expect.stringContaining(`${year}年`)]);
    expect(result.shards.checked).toBe(result.shards.of - 1);
    const missing = shards[0]?.reports ?? 0;
    const newest = new Set(all.slice(0, missing).map(({ id }) => id));
    const others = truth('乌桕树').filter(([key]) => !newest.has(key.split('/')[0] ?? ''));
    expect(shown(result)).toEqual(others);
    host.broken = null;
    const mended = await whole(result.more());
    expect(shown(mended)).toEqual(truth('乌桕树'));
    expect(mended.shards.failed).toEqual([]);
    const years = mended.hits.map(({ record }) => record.year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  test('where none can be loaded the search fails', async () => {
    const { host, search } = open();
    host.broken = /und_/;
    await expect(search.search('乌桕树')).rejects.toMatchObject({ kind: '索引' });
    host.broken = null;
    expect(shown(await answered(search, '乌桕树'))).toEqual(truth('乌桕树'));
  });

  test('nor is an answer guessed without the table of what stands where', async () => {
    const { host, search } = open();
    host.broken = /where/;
    await expect(search.search('乌桕树')).rejects.toMatchObject({ kind: '索引' });
  });
});

test('what was misspelt is looked for where most of it stands', async () => {
  const { search } = open();
  const result = await search.search('云溪河畔的乌旧树');
  expect(result.total).toBe(0);
  const [near] = await search.near(result);
  expect(near).toMatchObject({ words: '云溪河畔的乌桕树' });
  expect(near?.hits.length).toBeGreaterThan(0);
});

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSearch, type Result } from './client.ts';
import { normalise } from './normalise.ts';
import { recordKey, type SearchRecord } from './record.ts';
import { testHost, testRecords } from './testing.ts';
import { buildSearch, type SearchFiles } from './write.ts';

const source = await readFile(
  new URL('../../content/reports/pingqiao-2023/source.txt', import.meta.url),
  'utf8',
);
const report = testRecords('pingqiao-2023', source);
const library = [
  ...testRecords('a-2022', '平桥区经济\n\n乡村振兴\n第三段说“王”字型\n振兴乡村的村'),
  ...report,
  ...testRecords('z-2024', '乡村振兴、乡村振兴\n浉河区的桥\n３７个'),
];
let one: SearchFiles;
let many: SearchFiles;

beforeAll(async () => {
  one = await buildSearch(report);
  many = await buildSearch(library);
}, 60_000);

const open = (built: SearchFiles) => {
  const host = testHost(built.files);
  return { host, search: createSearch({ base: '', host }) };
};
const shown = (result: Result) => result.hits.map((hit) => [hit.key, hit.occurrences]);

/** What must be found: by plain string search over all paragraphs. */
function truth(records: readonly SearchRecord[], query: string): [string, number][] {
  const wanted = normalise(query).text;
  return records.flatMap((record): [string, number][] => {
    const count = normalise(record.text).text.split(wanted).length - 1;
    return count > 0 ? [[recordKey(record), count]] : [];
  });
}

/** 3,000 parts of paragraphs, 1–8 characters without punctuation, the same in every run. */
function samples(records: readonly SearchRecord[]): string[] {
  let state = 20230226;
  const random = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const found: string[] = [];
  while (found.length < 3000) {
    const text = records[random(records.length)]?.text ?? '';
    const start = random(text.length);
    const part = text.slice(start, start + 1 + random(8));
    if (/^[\p{L}\p{N}]+$/u.test(part)) found.push(part);
  }
  return found;
}

describe.each([
  ['one report', () => one, report],
  ['three reports', () => many, library],
])('over %s', (_, built, records) => {
  test('hits and occurrences are exactly those of the text, for 3,000 parts of it', async () => {
    const { search } = open(built());
    for (const query of samples(records)) {
      expect(shown(await search.search(query)), query).toEqual(truth(records, query));
    }
  }, 180_000);

  test('and for every phrase in quotation marks and every figure', async () => {
    const { search } = open(built());
    const texts = records.map((record) => record.text).join('\n');
    const phrases = [...texts.matchAll(/“([^“”]+)”/g)].map((match) => match[1] ?? '');
    const figures = [...texts.matchAll(/\d[\d.]*[%％]?\p{Script=Han}?/gu)].map((match) => match[0]);
    expect(phrases.length).toBeGreaterThan(100);
    expect(figures.length).toBeGreaterThan(140);
    for (const query of [...phrases, ...figures]) {
      expect(shown(await search.search(query)), query).toEqual(truth(records, query));
    }
  }, 60_000);
});

test('a part that holds what stands before and after a paragraph is not in it', async () => {
  const { search } = open(many);
  expect(shown(await search.search('经济乡村'))).toEqual([]);
});

test('a literal is looked for as it stands', async () => {
  const { search } = open(many);
  expect(shown(await search.search('"说“王”字型"'))).toEqual([['a-2022/1-3', 1]]);
  expect(shown(await search.search('"说王字型"'))).toEqual([]);
  const marks = await search.search('“');
  expect(marks.hits.length).toBe(library.filter((record) => record.text.includes('“')).length);
});

test('a paragraph of nothing but quotation marks is found by them', async () => {
  const odd = testRecords('a-2022', '““\n甲\n”\n“”');
  const { search } = open(await buildSearch(odd));
  expect(shown(await search.search('“'))).toEqual([
    ['a-2022/1-1', 2],
    ['a-2022/1-4', 1],
  ]);
  expect(shown(await search.search('甲'))).toEqual([['a-2022/1-2', 1]]);
}, 60_000);

test('several words: the paragraphs that hold them all', async () => {
  const { search } = open(many);
  const { hits } = await search.search('振兴 村', { order: 'reading' });
  expect(hits.map((hit) => hit.key)).toEqual(
    library.filter(({ text }) => text.includes('振兴') && text.includes('村')).map(recordKey),
  );
  const nearest = (await search.search('振兴 村')).hits.map(({ span }) => span);
  expect(nearest).toEqual([...nearest].sort((a, b) => a - b));
  const last = hits.at(-1);
  expect(last?.counts).toEqual([2, 2]);
  expect(last?.excerpt.segments.filter(({ mark }) => mark).map(({ text }) => text)).toEqual([
    '村',
    '振兴',
    '村',
    '振兴',
  ]);
});

test('only the reports that may hold the words are loaded, and once', async () => {
  const { host, search } = open(many);
  await Promise.all([search.search('浉河区的桥'), search.search('浉河区的桥')]);
  expect(host.asked.filter((path) => /^search\/[^/]+\.js$/.test(path))).toEqual([
    'search/z-2024.js',
  ]);
  expect(host.asked.filter((path) => path.includes('embedded'))).toEqual([]);
});

test('nothing is loaded for an empty query', async () => {
  const { host, search } = open(one);
  expect(shown(await search.search(' \u200b '))).toEqual([]);
  expect(host.asked).toEqual([]);
});

test('filters narrow the hits; the counts say what each choice would leave', async () => {
  const { search } = open(many);
  const all = await search.search('乡村振兴');
  const reports = { 'a-2022': 1, 'z-2024': 1 };
  expect(all.counts.report).toMatchObject(reports);
  const narrowed = await search.search('乡村振兴', { filters: { report: ['a-2022', 'z-2024'] } });
  expect(shown(narrowed)).toEqual([
    ['a-2022/1-2', 1],
    ['z-2024/1-1', 2],
  ]);
  expect(narrowed.occurrences).toBe(3);
  expect(narrowed.counts.report).toEqual(all.counts.report);
  expect(narrowed.counts.kind).toEqual({ 回顾: 2 });
});

test('an older call is told from a newer one', async () => {
  const { search } = open(one);
  const [older, newer] = await Promise.all([search.search('平桥'), search.search('桥')]);
  expect(older.sequence).toBeLessThan(newer.sequence);
  expect(search.latest()).toBe(newer.sequence);
});

test('two searches on one page do not disturb each other', async () => {
  const host = testHost(one.files);
  const [left, right] = [createSearch({ base: '', host }), createSearch({ base: '', host })];
  const found = await Promise.all([left.search('平桥'), right.search('平桥')]);
  expect(found.map(shown)).toEqual([truth(report, '平桥'), truth(report, '平桥')]);
});

describe('a file that does not load is an error with a name, and the next call tries again', () => {
  test.each([
    ['清单', /manifest\.js/],
    ['引擎', /engine\.js/],
    ['引擎', /wasm/],
    ['索引', /pf_index/],
    ['正文', /search\/pingqiao/],
  ])('%s: %s', async (kind, broken) => {
    const { host, search } = open(one);
    host.broken = broken;
    await expect(search.search('平桥')).rejects.toMatchObject({ name: 'SearchError', kind });
    host.broken = null;
    expect(shown(await search.search('平桥'))).toEqual(truth(report, '平桥'));
  });

  test('索引: when another part of the index had loaded', async () => {
    const { host, search } = open(one);
    await search.search('平桥');
    host.broken = /pf_index/;
    const failing = ['乡村', '经济', '，', '3.7', 'GDP'].map((query) => search.search(query));
    const outcomes = await Promise.allSettled(failing);
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
    host.broken = null;
    expect(shown(await search.search('乡村'))).toEqual(truth(report, '乡村'));
  });

  test('版本: when the text is another build’s', async () => {
    const path = 'search/pingqiao-2023.js';
    const text = Buffer.from(one.files.get(path) ?? '').toString('utf8');
    const old = Buffer.from(text.replace(/"version":"\w+"/, '"version":"0"'));
    const { search } = open({ ...one, files: new Map([...one.files, [path, old]]) });
    await expect(search.search('平桥')).rejects.toMatchObject({ kind: '版本' });
  });
});

test.each([
  ['markup', '<img src=x onerror=alert(1)>'],
  ['signs of regular expressions', '.*+?^$(){}|[]\\'],
  ['half a surrogate pair', '\ud83d'],
  ['control characters', '\u0000\u0007\u001b'],
  ['an emoji', '😀👨‍👩‍👧'],
  ['a name every object has', '__proto__ constructor toString'],
])('%s: no error and no hit', async (_, query) => {
  const { search } = open(one);
  expect(shown(await search.search(query))).toEqual([]);
});

test('a whole report pasted in is answered in time', async () => {
  const { search } = open(one);
  await search.prepare();
  const start = performance.now();
  expect((await search.search(source)).query.truncated).toBe(true);
  expect((await search.search('平桥'.repeat(500_000))).hits).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
  const longest = report.map((record) => record.text).sort((a, b) => b.length - a.length)[0] ?? '';
  expect(shown(await search.search(longest))).toEqual(truth(report, longest));
});

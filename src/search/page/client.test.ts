import { beforeAll, describe, expect, test } from 'vitest';
import { draws } from '../../e2e/deep.ts';
import { recordKey, type SearchRecord } from '../shared/record.ts';
import { registryScript, registryValue } from '../shared/registry.ts';
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
import { createSearch, type Result } from './client.ts';
import { countFilters } from './filters.ts';
import { recordsOf } from './unpack.ts';

const source = madeUpReport(60, 20230226);
const reports = [testReport('yunxi-2023', source)];
const report = reports.flatMap(({ text }) => recordsOf(text));
/** Newest first, as they are found. */
const several = [
  testReport('z-2024', '桥乡发展、桥乡发展\n柳塘区的桥\n３７个'),
  ...reports,
  testReport('a-2022', '云溪县经济\n\n桥乡发展\n第三段说“王”字型\n发展桥乡的乡'),
];
const library = several.flatMap(({ text }) => recordsOf(text));
let one: TestFiles;
let many: TestFiles;

beforeAll(async () => {
  one = await testFiles(reports);
  many = await testFiles([...several].reverse());
});

const open = (files: TestFiles) => {
  const host = testHost(files);
  return { host, search: createSearch(host) };
};
const shown = (result: Result) => result.hits.map((hit) => [hit.key, hit.occurrences]);

const formsOf = (records: readonly SearchRecord[]) =>
  new Map(records.map((record) => [recordKey(record), oracleForm(record.text)]));
const truth = (records: readonly SearchRecord[], query: string) => oracle(formsOf(records), query);

const PARTS = draws(1000, 30_000);

/** Parts of paragraphs, 1–8 characters without punctuation, the same in every run. */
function samples(records: readonly SearchRecord[]): string[] {
  const random = randomBelow(20230226);
  const found: string[] = [];
  while (found.length < PARTS) {
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
  test('hits and occurrences are exactly those of the text, for parts of it', async () => {
    const { search } = open(built());
    const forms = formsOf(records);
    for (const query of samples(records)) {
      expect(shown(await search.search(query)), query).toEqual(oracle(forms, query));
    }
  });

  test('and for every phrase in quotation marks and every figure', async () => {
    const { search } = open(built());
    const texts = records.map((record) => record.text).join('\n');
    const forms = formsOf(records);
    const phrases = [...texts.matchAll(/“([^“”]+)”/g)].map((match) => match[1] ?? '');
    const figures = [...texts.matchAll(/\d[\d.]*[%％]?\p{Script=Han}?/gu)].map((match) => match[0]);
    expect(phrases.length).toBeGreaterThan(100);
    expect(figures.length).toBeGreaterThan(140);
    for (const query of new Set([...phrases, ...figures])) {
      expect(shown(await search.search(query)), query).toEqual(oracle(forms, query));
    }
  });
});

test('a part that holds what stands before and after a paragraph is not in it', async () => {
  const { search } = open(many);
  expect(shown(await search.search('经济桥乡'))).toEqual([]);
});

test('a literal is looked for as it stands', async () => {
  const { search } = open(many);
  expect(shown(await search.search('"说“王”字型"'))).toEqual([['a-2022/1-3', 1]]);
  expect(shown(await search.search('"说王字型"'))).toEqual([]);
  const marks = await search.search('“');
  expect(marks.hits.length).toBe(library.filter((record) => record.text.includes('“')).length);
});

test('a paragraph of nothing but quotation marks is found by them', async () => {
  const { search } = open(await testFiles([testReport('a-2022', '““\n甲\n”\n“”')]));
  expect(shown(await search.search('“'))).toEqual([
    ['a-2022/1-1', 2],
    ['a-2022/1-4', 1],
  ]);
  expect(shown(await search.search('甲'))).toEqual([['a-2022/1-2', 1]]);
});

test('several words: the paragraphs that hold them all', async () => {
  const { search } = open(many);
  const { hits } = await search.search('发展 乡', { order: 'reading' });
  expect(hits.map((hit) => hit.key)).toEqual(
    library.filter(({ text }) => text.includes('发展') && text.includes('乡')).map(recordKey),
  );
  const nearest = (await search.search('发展 乡')).hits.map(({ span }) => span);
  expect(nearest).toEqual([...nearest].sort((a, b) => a - b));
  const [newest] = hits;
  expect(newest?.counts).toEqual([2, 2]);
  expect(newest?.excerpt.segments.filter(({ mark }) => mark).map(({ text }) => text)).toEqual([
    '乡',
    '发展',
    '乡',
    '发展',
  ]);
});

test('only the reports that may hold the words are loaded, and once', async () => {
  const { host, search } = open(many);
  await Promise.all([search.search('柳塘区的桥'), search.search('柳塘区的桥')]);
  expect(host.asked.filter((path) => path.endsWith('text.js'))).toEqual(['z-2024/text.js']);
});

test('nothing is loaded for an empty query', async () => {
  const { host, search } = open(one);
  expect(shown(await search.search(' \u200b '))).toEqual([]);
  expect(host.asked).toEqual([]);
});

test('filters narrow the hits; the counts say what each choice would leave', async () => {
  const { search } = open(many);
  const all = await search.search('桥乡发展');
  const reports = { 'a-2022': 1, 'z-2024': 1 };
  const unfiltered = countFilters(all.found, {});
  expect(unfiltered.report).toMatchObject(reports);
  const filters = { report: ['a-2022', 'z-2024'] };
  const narrowed = await search.search('桥乡发展', { filters });
  expect(shown(narrowed)).toEqual([
    ['z-2024/1-1', 2],
    ['a-2022/1-2', 1],
  ]);
  expect(narrowed.occurrences).toBe(3);
  const counts = countFilters(narrowed.found, filters);
  expect(counts.report).toEqual(unfiltered.report);
  expect(counts.kind).toEqual({ 回顾: 2 });
});

test('two searches on one page do not disturb each other', async () => {
  const host = testHost(one);
  const [left, right] = [createSearch(host), createSearch(host)];
  const found = await Promise.all([left.search('云溪'), right.search('云溪')]);
  expect(found.map(shown)).toEqual([truth(report, '云溪'), truth(report, '云溪')]);
});

describe('a file that does not load is an error with a name, and the next call tries again', () => {
  test.each([
    ['清单', /manifest\.js/],
    ['引擎', /engine\.js/],
    ['索引', /all\/und_/],
    ['正文', /text\.js/],
  ])('%s: %s', async (kind, broken) => {
    const { host, search } = open(one);
    host.broken = broken;
    await expect(search.search('云溪')).rejects.toMatchObject({ name: 'SearchError', kind });
    host.broken = null;
    expect(shown(await search.search('云溪'))).toEqual(truth(report, '云溪'));
  });

  test('索引: when another part of the index had loaded', async () => {
    const { host, search } = open(one);
    await search.search('云溪');
    host.broken = /all\/und_/;
    const failing = ['乡村', '经济', '，', '3.7', 'GDP', '三清'].map((query) =>
      search.search(query),
    );
    const outcomes = await Promise.allSettled(failing);
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
    host.broken = null;
    expect(shown(await search.search('乡村'))).toEqual(truth(report, '乡村'));
  });

  test('版本: when the text is another build’s', async () => {
    const path = 'yunxi-2023/text.js';
    const text = Buffer.from(one.get(path) ?? '').toString('utf8');
    const old = Buffer.from(text.replace(/"version":"\w+"/, '"version":"0"'));
    const { search } = open(new Map([...one, [path, old]]));
    await expect(search.search('云溪')).rejects.toMatchObject({ kind: '版本' });
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

test('a whole report pasted in is read up to a length', async () => {
  const { search } = open(one);
  expect((await search.search(source)).query.truncated).toBe(true);
  expect((await search.search('云溪'.repeat(500_000))).hits).toEqual([]);
  const longest = report.map((record) => record.text).sort((a, b) => b.length - a.length)[0] ?? '';
  expect(shown(await search.search(longest))).toEqual(truth(report, longest));
});

test('what came out of a PDF is found as it is read, and the other way round', async () => {
  const odd = testReport('a-2022', '⼯作⾼质量⻓期—二○二三\n工作高质量长期―二〇二三');
  const { search } = open(await testFiles([odd]));
  for (const query of ['工作', '⼯作', '高质量⻓期', '⻓期－二', '二〇二三', '◯']) {
    expect(shown(await search.search(query)), query).toEqual([
      ['a-2022/1-1', 1],
      ['a-2022/1-2', 1],
    ]);
  }
  const [hit] = (await search.search('高质量长期-')).hits;
  expect(hit?.record.text.slice(hit.ranges[0]?.start, hit.ranges[0]?.end)).toBe('⾼质量⻓期—');
});

describe('the site is published anew on a host whose files browsers keep', () => {
  /** A server, and pages of one browser that keeps every file by its whole address. */
  function keepingHost() {
    const published = new Map<string, Uint8Array>();
    const kept = new Map<string, Uint8Array>();
    const openPage = () => {
      const server = testHost(published);
      const inPage = testHost(kept);
      const fetched = async <T>(path: string, use: () => Promise<T>): Promise<T> => {
        const file = path.replace(/\?.*/, '');
        const content = kept.get(path) ?? published.get(file);
        if (!content) throw new Error(`no ${path}`);
        kept.set(path, content).set(file, content);
        return use();
      };
      return createSearch({
        ...inPage,
        script: (path) => fetched(path, () => inPage.script(path)),
        manifest: () => server.manifest(),
      });
    };
    const publish = (files: TestFiles) => {
      published.clear();
      for (const [path, content] of files) published.set(path, content);
    };
    return { openPage, publish };
  }
  const old = testReport('a-2022', '云溪县经济\n桥乡发展');
  const renewed = testReport('a-2022', '云溪县经济\n桥乡发展\n柳塘区的桥');
  const other = testReport('b-2023', '甲乙');

  test('a page opened then has the new text', async () => {
    const { openPage, publish } = keepingHost();
    publish(await testFiles([old]));
    expect(shown(await openPage().search('桥'))).toEqual([['a-2022/1-2', 1]]);
    publish(await testFiles([renewed]));
    expect(shown(await openPage().search('桥'))).toEqual([
      ['a-2022/1-2', 1],
      ['a-2022/1-3', 1],
    ]);
  });

  test('a page that had loaded the manifest before has it too, without being loaded again', async () => {
    const { openPage, publish } = keepingHost();
    publish(await testFiles([old, other]));
    const search = openPage();
    expect(shown(await search.search('甲乙'))).toEqual([['b-2023/1-1', 1]]);
    publish(await testFiles([renewed, other]));
    expect(shown(await search.search('桥'))).toEqual([
      ['a-2022/1-2', 1],
      ['a-2022/1-3', 1],
    ]);
  });
});

test('a manifest is the same data whether it is run or read', () => {
  const value = { text: 'a]=b;"\n;', list: [1] };
  expect(registryValue(registryScript(['reports', 'x'], value))).toEqual(value);
});

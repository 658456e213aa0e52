/** For tests: reports from plain text, and a host that runs the built files without a browser. */
import { runInThisContext } from 'node:vm';
import { dataOf, TEXT_REGISTRY, textScript } from '../cite/data.ts';
import { versioned } from '../report/text.ts';
import { buildSearch } from './build/search.ts';
import type { SearchedReport } from './build/shard.ts';
import type { Host } from './page/host.ts';
import { registry } from './page/registry.ts';
import { recordsOf } from './page/unpack.ts';
import { MANIFEST, textPath } from './shared/paths.ts';
import type { SearchRecord } from './shared/record.ts';
import { REGISTRY } from './shared/registry.ts';

/** A report of the year that its id ends with, a paragraph a line that is not blank; eight paragraphs a chapter. */
export function testReport(
  id: string,
  text: string,
  places: readonly string[] = ['澄江省', '明州市', `${id}县`],
): SearchedReport {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const chapters = Array.from({ length: Math.ceil(lines.length / 8) }, (_, i) => i + 1);
  return {
    text: versioned({
      report: {
        id,
        title: `报告${id}`,
        places: [...places],
        year: Number(/\d{4}$/.exec(id)?.[0] ?? 2024),
        cover: { title: '政府工作报告' },
      },
      chapters: chapters.map((chapter) => [`${id}/${chapter}.html`, `第${chapter}章`]),
      parts: chapters.map((part) => [`第${part}部分`, part === 1 ? '回顾' : '部署']),
      paragraphs: lines.map((line, i) => {
        const chapter = Math.floor(i / 8);
        const place = (i % 8) + 1;
        const label = `${chapter + 1}（${place}）`;
        return [`${chapter + 1}-${place}`, chapter, chapter, label, line.trim()];
      }),
    }),
    quoted: [],
  };
}

/** The records of {@link testReport}. */
export function testRecords(id: string, text: string): SearchRecord[] {
  return recordsOf(testReport(id, text).text);
}

/** Files by their path. */
export type TestFiles = ReadonlyMap<string, Uint8Array>;

/** All files that the search of reports needs, their texts among them. */
export async function testFiles(reports: readonly SearchedReport[]): Promise<TestFiles> {
  const files = await buildSearch(reports);
  for (const { text } of reports) {
    files.set(textPath(text.report.id), Buffer.from(textScript(text)));
  }
  return files;
}

/** A host over files in memory. */
export interface TestHost extends Host {
  /** Paths asked for, in order. */
  asked: string[];
  /** Paths that fit fail, as when the network is down. */
  broken: RegExp | null;
}

/** A host for one page over built files; forgets what earlier pages of the test have loaded. */
export function testHost(files: Pick<TestFiles, 'get'>): TestHost {
  Reflect.deleteProperty(globalThis, REGISTRY);
  Reflect.deleteProperty(globalThis, TEXT_REGISTRY);
  const asked: string[] = [];
  const run = (path: string) => {
    asked.push(path);
    const content = files.get(path);
    if (!content || host.broken?.test(path)) throw new Error(`no ${path}`);
    runInThisContext(Buffer.from(content).toString('utf8'));
  };
  const host: TestHost = {
    asked,
    broken: null,
    script: async (path) => run(path.replace(/\?.*/, '')),
    async manifest() {
      run(MANIFEST);
      return registry().manifest;
    },
    registry,
    text: dataOf,
  };
  return host;
}

const SUBJECTS = [
  '全县经济',
  '一般公共预算收入',
  '乡村振兴',
  '“两河三岸”治理',
  '高标准农田',
  '营商环境',
  '“1234”工作布局',
  '义务教育',
  '规上工业增加值',
  'GDP',
  '政府工作报告',
  '云溪河',
  '县人民医院',
  '“放管服”改革',
];
const VERBS = [
  '增长',
  '完成',
  '达到',
  '继续推进',
  '比上年提高',
  '突破',
  '建成',
  '下降',
  '争取',
  '持续巩固',
];
const OBJECTS = [
  '3.7%',
  '37个',
  '8.2亿元',
  '１２．５％',
  '二〇二三年目标',
  '“三清三建”',
  '5G基站120座',
  '农村公路G107、S219',
  '两个百分点',
  '工作任务',
  '乡村道路',
  '-3℃',
  '年度计划的101.5%',
];
const JOINTS = ['，', '；', '、', '。', '——', '，其中', '。同时，'];

/** A report made up for the tests, a paragraph a line: the same few phrases in ever other company. */
export function madeUpReport(paragraphs: number, seed: number): string {
  const random = randomBelow(seed);
  const one = (list: readonly string[]) => list[random(list.length)] ?? '';
  return Array.from({ length: paragraphs }, () =>
    Array.from(
      { length: 3 + random(12) },
      () => one(SUBJECTS) + one(VERBS) + one(OBJECTS) + one(JOINTS),
    )
      .join('')
      .concat(`第${random(1000)}项。`),
  ).join('\n');
}

/** Whole numbers below the one asked for, the same in every run (Lehmer's generator). */
export function randomBelow(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** The text without quotation marks and spaces, but for those between letters or digits; width, case and kinds of dash aside: by other means than the product's. */
export function oracleForm(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2f00-\u2fd5\uf900-\ufaff]/g, (form) => form.normalize('NFKC'))
    .replace(/[〜∼]/g, '~')
    .replace(/[\p{Dash_Punctuation}─━−]/gu, '-')
    .toLowerCase()
    .replace(/(?<=[a-z\d])\s+(?=[a-z\d])/g, '\u0001')
    .replace(/[“”‘’「」『』"'\s]/g, '')
    .replaceAll('\u0001', ' ');
}

/**
 * What a search for words must find: key and number of occurrences of each paragraph that holds them.
 * @param forms key → the paragraph's {@link oracleForm}
 */
export function oracle(forms: ReadonlyMap<string, string>, words: string): [string, number][] {
  const wanted = oracleForm(words);
  return [...forms].flatMap(([key, text]): [string, number][] => {
    const count = text.split(wanted).length - 1;
    return count > 0 ? [[key, count]] : [];
  });
}

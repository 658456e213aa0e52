/** For tests: records from plain text, and a host that runs the built files without a browser. */
import { runInThisContext } from 'node:vm';
import type { Host } from './page/host.ts';
import { registry } from './page/registry.ts';
import { PAGEFIND } from './shared/paths.ts';
import type { SearchRecord } from './shared/record.ts';
import { REGISTRY } from './shared/registry.ts';

/** Records of one report, a paragraph a line that is not blank; eight paragraphs a chapter. */
export function testRecords(report: string, text: string): SearchRecord[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const chapter = Math.floor(i / 8) + 1;
    return {
      report,
      reportTitle: `报告${report}`,
      places: ['澄江省', '明州市', `${report}县`],
      year: 2024,
      paragraph: `${chapter}-${(i % 8) + 1}`,
      chapter: `${report}/${chapter}.html`,
      chapterTitle: `第${chapter}章`,
      citation: `第${chapter}部分第${(i % 8) + 1}段`,
      part: `第${chapter}部分`,
      kind: chapter === 1 ? '回顾' : '部署',
      text: line.trim(),
    };
  });
}

/** Files by their path, as `buildSearch` makes them. */
export type TestFiles = ReadonlyMap<string, Uint8Array>;

/** A host over files in memory. */
export interface TestHost extends Host {
  /** Paths asked for, in order. */
  asked: string[];
  /** Paths that fit fail, as when the network is down. */
  broken: RegExp | null;
}

/** A host for one page over built files; forgets what earlier pages of the test have loaded. */
export function testHost(files: TestFiles): TestHost {
  Reflect.deleteProperty(globalThis, REGISTRY);
  const asked: string[] = [];
  const run = (path: string) =>
    runInThisContext(Buffer.from(read(path.replace(/\?.*/, ''))).toString('utf8'));
  const read = (path: string): Uint8Array => {
    asked.push(path);
    const content = files.get(path);
    if (!content || host.broken?.test(path)) throw new Error(`no ${path}`);
    return content;
  };
  const host: TestHost = {
    asked,
    broken: null,
    async script(path) {
      run(path);
    },
    async manifest() {
      run(`${PAGEFIND}manifest.js`);
      return registry().manifest;
    },
    async bytes(name) {
      return Uint8Array.from(read(PAGEFIND + name)).buffer;
    },
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

/** The text without quotation marks and spaces, width and case aside: by other means than the product's. */
export function oracleForm(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/[“”‘’「」『』"'\s]/g, '');
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

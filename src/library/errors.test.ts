/**
 * Every data error that stops a build (C9) is provoked here in a copy of the real content, and its
 * message read: name, file, place, what is wrong, way out. Errors inside a chapter, and most of those in
 * figures and names, are provoked beside the code that finds them.
 */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATA_ERRORS, DataError, type DataErrorName, DataErrors } from '../model/errors.ts';
import { checkLibrary } from './check.ts';
import { loadLibrary } from './load.ts';

const REPORT = 'content/reports/pingqiao-2023';
const TERM = 'content/glossary/san-hua-san-zhi.yaml';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhudu-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Changes a file of the copy. @throws Error when the words to replace are not there */
function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${from}`);
  writeFileSync(path.join(root, file), changed);
}

/** The errors that a build of the copy would stop with. */
function errors(): readonly DataError[] {
  try {
    return checkLibrary(loadLibrary(root));
  } catch (error) {
    if (error instanceof DataErrors) return error.errors;
    if (error instanceof DataError) return [error];
    throw error;
  }
}

/** Expects one error of this name about this file, whose message says all these words. */
function expectError(kind: DataErrorName, file: string, ...words: string[]): void {
  const found = errors().filter((error) => error.kind === kind && error.file === file);
  expect(
    found.length,
    `errors were: ${errors()
      .map(({ message }) => message)
      .join('\n')}`,
  ).toBe(1);
  const message = found[0]?.message ?? '';
  for (const word of [`[${kind}]`, file, DATA_ERRORS[kind], ...words]) {
    expect(message).toContain(word);
  }
}

test('the real content has no errors', () => {
  expect(errors().map(({ message }) => message)).toEqual([]);
});

test('文件缺失: a report without its source or its description', () => {
  rmSync(path.join(root, REPORT, 'source.txt'));
  expectError('文件缺失', `${REPORT}/source.txt`, '没有收到时的原文');
});

test('文件缺失: a report without report.yaml', () => {
  rmSync(path.join(root, REPORT, 'report.yaml'));
  expectError('文件缺失', `${REPORT}/report.yaml`, '没有这个文件');
});

test('YAML语法: an entry that is no YAML names line and column', () => {
  writeFileSync(path.join(root, TERM), 'term: 三化三制\n  level: [国家\n');
  const found = errors().filter(({ kind }) => kind === 'YAML语法');
  expect(found[0]?.message).toMatch(/san-hua-san-zhi\.yaml · 第 \d+ 行第 \d+ 列：/);
});

test('字段不合: a wrong field, an unknown field, a missing field', () => {
  change(TERM, /^level: .*$/m, 'level: 乡镇');
  change('content/glossary/san-nong.yaml', /^term:/m, 'memo: x\nterm:');
  change('content/glossary/shuang-jian.yaml', /^meaning: .*$/m, '');
  expectError('字段不合', TERM, 'level');
  expectError('字段不合', 'content/glossary/san-nong.yaml', 'memo');
  expectError('字段不合', 'content/glossary/shuang-jian.yaml', 'meaning');
});

test('字段不合: a grade without its evidence', () => {
  change(TERM, /^sources:[\s\S]*$/m, '');
  expectError('字段不合', TERM, 'sources', '至少要有一份见到过的资料');
});

test('章节语法: a chapter that is no MDX', () => {
  change(`${REPORT}/chapters/part-2.mdx`, '今年是全面', '今年是{全面');
  expectError('章节语法', `${REPORT}/chapters/part-2.mdx`);
});

test('段落号重复: the same id in two chapters', () => {
  change(`${REPORT}/chapters/part-2.mdx`, 'id="2.0-2"', 'id="1.0-2"');
  expectError('段落号重复', `${REPORT}/chapters/part-2.mdx`, '1.0-2', 'part-1.mdx');
});

test('章序不连: a chapter order with a gap', () => {
  change(`${REPORT}/chapters/closing.mdx`, /order: \d+/, 'order: 40');
  expectError('章序不连', `${REPORT}/chapters/closing.mdx`, '40');
});

test('部分不符: a part that report.yaml does not know', () => {
  change(`${REPORT}/report.yaml`, / {2}- id: 2\n.*\n.*\n/, '');
  expectError('部分不符', `${REPORT}/report.yaml`);
});

test('原文变动: the source is not what was received', () => {
  change(`${REPORT}/source.txt`, '3.7%', '7.3%');
  expectError('原文变动', `${REPORT}/source.txt`, 'SHA-256');
});

test('正文不符: one changed character in a chapter', () => {
  change(`${REPORT}/chapters/part-1.mdx`, '3.7%', '3.8%');
  expectError('正文不符', `${REPORT}/chapters/part-1.mdx`, '1.1-1', '3.7%', '3.8%');
});

test('正文不符: a missing paragraph', () => {
  change(`${REPORT}/chapters/part-2.mdx`, /\n<P id="2\.0-2">.*\n/, '');
  expect(errors().some(({ kind }) => kind === '正文不符')).toBe(true);
});

test('勘误无效: a correction of words that do not stand there', () => {
  const erratum = 'errata:\n  - { paragraph: "1.1-1", before: 没有的话, after: 改, reason: 试 }\n';
  change(`${REPORT}/report.yaml`, 'errata: []\n', erratum);
  expectError('勘误无效', `${REPORT}/report.yaml`, '没有的话');
});

test('a declared erratum lets the chapter differ from the source in just that', () => {
  change(`${REPORT}/chapters/part-1.mdx`, '3.7%', '3.8%');
  const erratum =
    'errata:\n  - { paragraph: "1.1-1", before: GDP增长3.7%, after: GDP增长3.8%, reason: 试 }\n';
  change(`${REPORT}/report.yaml`, 'errata: []\n', erratum);
  expect(errors().filter(({ kind }) => kind === '正文不符' || kind === '勘误无效')).toEqual([]);
});

test('词形重复: two entries claim the same words', () => {
  change('content/glossary/kong-gui.yaml', /^level:/m, 'also: [房票]\nlevel:');
  change('content/glossary/fang-piao.yaml', /^within:\n(?: .*\n)+/m, '');
  expectError('词形重复', 'content/glossary/kong-gui.yaml', '房票', 'fang-piao.yaml');
});

test('the same words may belong to two entries where the context tells them apart', () => {
  change('content/glossary/kong-gui.yaml', /^level:/m, 'also: [房票]\nlevel:');
  expect(errors().map(({ kind }) => kind)).toEqual([]);
});

test('词条未出现: a surface that no report has', () => {
  change(TERM, /^level:/m, 'also: [四化四制]\nlevel:');
  expectError('词条未出现', TERM, '四化四制');
});

test('引号未收: a quoted phrase without entry or declaration', () => {
  rmSync(path.join(root, TERM));
  expectError('引号未收', `${REPORT}/report.yaml`, '三化三制', '段 3.2-4');
});

test('非术语无此语: a declared phrase that the report does not quote', () => {
  change(`${REPORT}/report.yaml`, 'phrase: 网红街', 'phrase: 网红桥');
  expectError('非术语无此语', `${REPORT}/report.yaml`, '网红桥');
});

test('引文不符: a quote that is not the report’s', () => {
  const file = 'content/glossary/liuxiang-jizhi.yaml';
  change(file, /(quotes:\n\s+- paragraph: .*\n\s+text: ).*/, '$1健全七项机制');
  expectError('引文不符', file, '健全七项机制');
});

test('互见无此条: a reference to an entry that does not exist', () => {
  change(TERM, /^sources:/m, 'see: [no-such-entry]\nsources:');
  expectError('互见无此条', TERM, 'no-such-entry');
});

// What figures, ledger, commitments and names refuse is tested beside them; here, that they are asked.
test('数字未收: a number of the text without a figure stops the build', () => {
  change(`${REPORT}/figures.yaml`, / {2}- id: gdp-growth-2022\n(?: {4}.*\n)+/, '');
  expectError('数字未收', `${REPORT}/figures.yaml`, '段 1.1-1', '3.7');
  expectError('对账无此数', `${REPORT}/ledger.yaml`, 'gdp-growth-2022');
});

test('数据不在段里: words that differ from the paragraph by one character', () => {
  change(`${REPORT}/figures.yaml`, 'words: GDP增长3.7%', 'words: GDP增加3.7%');
  expectError('数据不在段里', `${REPORT}/figures.yaml`, 'gdp-growth-2022', 'GDP增加3.7%');
});

test('对账不可比: an amount against a rate cannot be called comparable', () => {
  change(`${REPORT}/ledger.yaml`, /why: 2022年写的是“一般公共财政预算收入”.*/, 'comparable: true');
  expectError('对账不可比', `${REPORT}/ledger.yaml`, 'budget-revenue', '不是同一种量');
});

test('承诺无领域: a section whose promises have no field', () => {
  change(`${REPORT}/commitments.yaml`, /^ {2}"3\.1": .*\n/m, '');
  expect(errors().map(({ kind }) => kind)).toContain('承诺无领域');
});

test('文件缺失: figures without ledger', () => {
  rmSync(path.join(root, REPORT, 'ledger.yaml'));
  expectError('文件缺失', `${REPORT}/ledger.yaml`);
});

test('a report that nobody has drawn figures from yet can be read all the same', () => {
  for (const name of ['figures', 'ledger', 'commitments']) {
    rmSync(path.join(root, REPORT, `${name}.yaml`));
  }
  expect(errors()).toEqual([]);
});

test('字段不合, 词条未出现, 词形重复: names are held to their form and to the text', () => {
  const file = 'content/names/enterprises.yaml';
  change(file, 'name: 仁新实业', 'name: 仁新公司');
  change('content/names/schools.yaml', /^names:\n/m, 'names:\n  - name: 信钢\n');
  change('content/names/roads.yaml', /^kind: .*$/m, 'kind: 铁路');
  expectError('字段不合', 'content/names/roads.yaml', 'kind');
  change('content/names/roads.yaml', /^kind: .*$/m, 'kind: 道路交通');
  expectError('词条未出现', file, '仁新公司');
  expect(errors().map(({ kind }) => kind)).toContain('词形重复');
});

test('词条未出现: words declared to be no name that no report has', () => {
  change('content/names/enterprises.yaml', /^notNames:\n/m, 'notNames:\n  - 做小做弱光电\n');
  expectError('词条未出现', 'content/names/enterprises.yaml', 'notNames', '做小做弱光电');
});

test('a broken file does not hide the errors of the others', () => {
  writeFileSync(path.join(root, TERM), ': : :');
  change('content/glossary/san-nong.yaml', /^level: .*$/m, 'level: 乡镇');
  renameSync(path.join(root, REPORT, 'source.txt'), path.join(root, REPORT, 'gone.txt'));
  expect(new Set(errors().map(({ file }) => file)).size).toBe(3);
});

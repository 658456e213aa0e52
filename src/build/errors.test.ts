/**
 * Every data error that stops a build (C9) is provoked here in a copy of the fixture library, and its
 * message read: name, file, place, what is wrong, way out. Errors inside a chapter, and most of those in
 * figures and names, are provoked beside the code that finds them.
 */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { DATA_ERRORS, DataError, type DataErrorName, DataErrors } from '../model/errors.ts';
import { prepare } from './prepare.ts';
import { openStores } from './stores.ts';

const REPORT = 'content/reports/yunxi-2024';
const TERM = 'content/glossary/san-qing-san-jian.yaml';

/** One copy for all tests; each puts back what it has changed. */
const root = mkdtempSync(path.join(tmpdir(), 'zhudu-'));
cpSync('src/fixtures/library/content', path.join(root, 'content'), { recursive: true });
const undo: (() => void)[] = [];
afterEach(() => {
  while (undo.length > 0) undo.pop()?.();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes a new file into the copy. */
function add(file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
  undo.push(() => rmSync(path.join(root, file)));
}

/** Takes a file out of the copy. */
function remove(file: string): void {
  const bytes = readFileSync(path.join(root, file));
  rmSync(path.join(root, file));
  undo.push(() => writeFileSync(path.join(root, file), bytes));
}

/** Takes a whole report out of the copy. */
function removeReport(id: string): void {
  const [folder, aside] = [`content/reports/${id}`, `${id}-aside`].map((name) =>
    path.join(root, name),
  );
  if (!folder || !aside) return;
  renameSync(folder, aside);
  undo.push(() => renameSync(aside, folder));
}

/** Gives a file of the copy another text. */
function overwrite(file: string, text: string): void {
  remove(file);
  writeFileSync(path.join(root, file), text);
}

/** Changes a file of the copy. @throws Error when the words to replace are not there */
function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${from}`);
  overwrite(file, changed);
}

/** The errors that a build of the copy would stop with. */
function errors(): readonly DataError[] {
  try {
    prepare(root, openStores(path.join(root, 'stores')));
    return [];
  } catch (error) {
    if (error instanceof DataErrors) return error.errors;
    if (error instanceof DataError) return [error];
    throw error;
  }
}

/** Expects one error of this name about this file, whose message says all these words. */
function expectError(kind: DataErrorName, file: string, ...words: string[]): void {
  const all = errors();
  const messages = all.filter((one) => one.kind === kind && one.file === file).map(String);
  expect(messages.length === 1 ? messages : all.map(String)).toEqual([
    expect.stringContaining(`[${kind}] ${file}`),
  ]);
  for (const word of [DATA_ERRORS[kind], ...words]) expect(messages[0]).toContain(word);
}

test('the fixture library has no errors', () => {
  expect(errors().map(({ message }) => message)).toEqual([]);
});

test('文件缺失: a report without its source or its description', () => {
  remove(`${REPORT}/source.txt`);
  expectError('文件缺失', `${REPORT}/source.txt`, '没有收到时的原文');
});

test('文件缺失: a report without report.yaml', () => {
  remove(`${REPORT}/report.yaml`);
  expectError('文件缺失', `${REPORT}/report.yaml`, '没有这个文件');
});

test('文件缺失: a site that does not say what it is', () => {
  remove('content/site.yaml');
  expectError('文件缺失', 'content/site.yaml', '没有这个文件');
});

test('YAML语法: an entry that is no YAML names line and column', () => {
  overwrite(TERM, 'term: 三清三建\n  level: [国家\n');
  const found = errors().filter(({ kind }) => kind === 'YAML语法');
  expect(found[0]?.message).toMatch(/san-qing-san-jian\.yaml · 第 \d+ 行第 \d+ 列：/);
});

test('字段不合: a wrong field, an unknown field, a missing field', () => {
  change(TERM, /^level: .*$/m, 'level: 乡镇');
  change('content/glossary/san-nong.yaml', /^term:/m, 'memo: x\nterm:');
  change('content/glossary/shuang-tan.yaml', /^meaning: .*$/m, '');
  expectError('字段不合', TERM, '第 2 行 level');
  expectError('字段不合', 'content/glossary/san-nong.yaml', 'memo');
  expectError('字段不合', 'content/glossary/shuang-tan.yaml', 'meaning');
});

test('字段不合: a grade without its evidence', () => {
  change(TERM, /^sources:[\s\S]*$/m, '');
  expectError('字段不合', TERM, 'sources', '至少要有一份见到过的资料');
});

test('章节语法: a chapter that is no MDX', () => {
  change(`${REPORT}/chapters/part-2.mdx`, '今年是实现', '今年是{实现');
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
  change('content/glossary/san-nong.yaml', /^level:/m, 'also: [双碳]\nlevel:');
  expectError('词形重复', 'content/glossary/shuang-tan.yaml', '双碳', 'san-nong.yaml');
});

test('a county’s own sense of the words of its province is no 词形重复, a second one is', () => {
  change('content/glossary/yi-xi-liang-an.yaml', /^level:/m, 'also: [三清三建]\nlevel:');
  expect(errors().map(({ kind }) => kind)).not.toContain('词形重复');
  const second = 'content/glossary/yun-shang-xi-cha.yaml';
  change(second, /^level:/m, 'also: [三清三建]\nlevel:');
  expectError('词形重复', second, '三清三建', 'yi-xi-liang-an.yaml');
});

test('词形重复: nothing tells two senses of an entry apart', () => {
  const file = 'content/glossary/san-ban.yaml';
  change(file, '澄江省/明州市/柳塘区', '澄江省/明州市/云溪县');
  expectError('词形重复', file, 'senses.liutang.三办', '这个词条的另一个义项');
});

test('what is wrong with a sense is told with the sense', () => {
  const file = 'content/glossary/san-ban.yaml';
  change(file, '    quotes:\n', '    see: [nowhere]\n    quotes:\n');
  expectError('互见无此条', file, 'senses.liutang.see', 'nowhere');
});

test('the same words may belong to two entries where the context tells them apart', () => {
  change('content/glossary/san-nong.yaml', /^level:/m, 'also: ["1234"]\nlevel:');
  expect(errors().map(({ kind }) => kind)).toEqual([]);
});

test('字段不合: a part that is called what its id is not', () => {
  const file = 'content/reports/qingshan-2021/report.yaml';
  change(file, /(?<=id: 3\n.*\n) {4}kind: 其他/, '    kind: 注释');
  expectError('字段不合', file, 'parts.4.kind', '要与 id 相合');
  change(file, /(?<=id: 3\n.*\n) {4}kind: 注释/, '    kind: 其他');
  change(file, 'kind: 附件', 'kind: 部署');
  expectError('字段不合', file, 'parts.6.kind', '要与 id 相合');
});

test('存疑未看: what import was not sure of, in a report that is 定稿, until an editor says what is there', () => {
  const file = 'content/reports/qingshan-2021/report.yaml';
  change(file, 'status: 初入库', 'status: 定稿');
  const doubts = errors().filter(({ kind }) => kind === '存疑未看');
  expect(doubts.map(({ file }) => file)).toEqual([file, file]);
  expect(String(doubts[0])).toContain('段 n-4：注释无引：正文里没有“青山e站”');
  change(file, /(?<=paragraph: n-4\n.*\n)/, '    settled: 是县里的便民点，正文没有提到\n');
  change(file, /(?<=paragraph: 2\.0-3\n.*\n)/, '    settled: 原文如此\n');
  expect(errors().filter(({ kind }) => kind === '存疑未看')).toEqual([]);
});

test('a term that applies to no report is no error, and asked for no report’s year', () => {
  change(TERM, /^level: .*\nplace: .*$/m, 'level: 区县\nplace: 临江省/某市/云溪县');
  change(TERM, 'date: 2021-09\n', 'date: 2026-09\n');
  // What it explained is open now.
  change(`${REPORT}/report.yaml`, 'status: 定稿', 'status: 注释中');
  change('content/reports/yunxi-2023/report.yaml', 'status: 定稿', 'status: 注释中');
  expect(errors()).toEqual([]);
});

test('what no report uses is no error: forms, entries, names, declarations, quotes of reports that are not there', () => {
  change(TERM, /^level:/m, 'also: [四清四建]\nlevel:');
  change('content/names/enterprises.yaml', 'name: 溪源茶业', 'name: 溪源茶厂');
  change('content/names/enterprises.yaml', /^notNames:\n/m, 'notNames:\n  - 做小做弱光电\n');
  removeReport('yunxi-2023');
  removeReport('liutang-2022');
  expect(errors()).toEqual([]);
});

test('a glossary with all its quotes and names stands without any report', () => {
  for (const report of ['yunxi-2024', 'yunxi-2023', 'liutang-2022', 'qingshan-2021']) {
    removeReport(report);
  }
  expect(errors()).toEqual([]);
});

test.each(['zh.wikipedia.org', '39.103.169.235', 'notexample.org', 'example.org.cn'])(
  '网址不收: %s is not of who first published it',
  (host) => {
    change(TERM, 'https://example.org/sanqing/plan', `https://${host}/sanqing/plan`);
    expectError('网址不收', TERM, 'sources.0', `${host} 不在 content/publishers.yaml 里`);
  },
);

test('网址不收: a listed site that only reprints, or that is somebody else’s', () => {
  change(TERM, 'publisher: 澄江省农村工作办公室', 'publisher: 澄江省政府网（转载澄江日报）');
  expectError('网址不收', TERM, 'sources.0', '不是首发单位');
  change('content/publishers.yaml', /$/, '    names: [示例网]\n');
  const about = errors().filter(({ kind, file }) => kind === '网址不收' && file !== TERM);
  expect(about.length).toBeGreaterThan(3);
  expect(String(about[0])).toContain('example.org 是示例网的，不是');
});

test('套语未照录: a formula in other words', () => {
  const file = 'content/glossary/shuang-tan.yaml';
  change(file, /^groups:\n(?: .*\n)+/m, '');
  change(file, /^meaning: .*$/m, 'meaning: 碳排放到顶和碳中和两个目标。');
  expectError('套语未照录', file, '没有“碳达峰”');
});

test('称呼不全: the name without the office', () => {
  const file = 'content/glossary/shuang-tan.yaml';
  change(file, /^meaning: .*$/m, 'meaning: 习近平提出的碳达峰和碳中和。');
  change(TERM, /^note: .*$/m, 'note: 总书记说过。');
  expectError('称呼不全', file, 'meaning', '后面要有“同志”“总书记”');
  expectError('称呼不全', TERM, 'note', '要写“习近平总书记”');
});

test('读音未定: a character of several readings', () => {
  const file = 'content/glossary/he-zhang-zhi.yaml';
  change(file, /^pinyin: .*\n/m, '');
  expectError('读音未定', file, 'pinyin', '“长”是多音字');
});

test('形状不合: a slogan that counts other than its words, or does not say what it counts', () => {
  change(TERM, 'count: 3, items: [建制度, 建队伍, 建机制]', 'count: 2, items: [建制度, 建队伍]');
  change('content/glossary/yi-cun-yi-pin.yaml', /^uncounted: .*\n/m, '');
  expectError('形状不合', TERM, 'groups', '“三建”的 count 写作 2');
  expectError('形状不合', 'content/glossary/yi-cun-yi-pin.yaml', '数的是什么');
  change('content/glossary/san-ban.yaml', /count: 3, items: \[招.*/, 'count: 4 }');
  expectError(
    '形状不合',
    'content/glossary/san-ban.yaml',
    'senses.liutang.groups',
    'groups 数的是 4',
  );
});

test('层级不合: a headword that denies its level', () => {
  const file = 'content/glossary/san-nong.yaml';
  change(file, /^term: .*$/m, 'term: 省委全会');
  expect(errors().find(({ kind }) => kind === '层级不合')?.file).toBe(file);
});

test('年份未注: a source from after the report, of which the reader is told nothing', () => {
  change(TERM, 'date: 2021-09\n', 'date: 2026-09\n');
  expectError('年份未注', TERM, 'note', '资料是2026年的，报告是2024年的');
  change(TERM, /^note: /m, 'note: 2026年仍在做。');
  expect(errors()).toEqual([]);
});

test.each(['初入库', '注释中'])('what is open stops no build of a report that is %s', (status) => {
  change(`${REPORT}/report.yaml`, 'status: 定稿', `status: ${status}`);
  change('content/reports/yunxi-2023/report.yaml', 'status: 定稿', `status: ${status}`);
  change('content/glossary/yi-wang-tong-ban.yaml', /^term: .*$/m, 'term: 一网统管');
  change(`${REPORT}/figures.yaml`, / {2}- id: gdp-2023\n(?: {4}.*\n)+/, '');
  change(TERM, 'date: 2021-09\n', 'date: 2026-09\n');
  expect(errors().map(({ message }) => message)).toEqual([]);
});

test('what is wrong stops the build whatever the status', () => {
  change(`${REPORT}/report.yaml`, 'status: 定稿', 'status: 初入库');
  change(`${REPORT}/chapters/part-1.mdx`, '3.7%', '3.8%');
  change(`${REPORT}/report.yaml`, 'phrase: 溪畔夜读', 'phrase: 溪畔晨读');
  expect(new Set(errors().map(({ kind }) => kind))).toEqual(
    new Set(['正文不符', '非术语无此语', '数据不在段里']),
  );
});

test('字段不合: a report that says not how far it is', () => {
  change(`${REPORT}/report.yaml`, 'status: 定稿\n', '');
  expectError('字段不合', `${REPORT}/report.yaml`, 'status');
});

test('文件名不合: a file that nobody would read', () => {
  add('content/glossary/gdp.yml', '');
  expectError('文件名不合', 'content/glossary/gdp.yml', '.yaml');
});

test('引号未收: a quoted phrase without entry or declaration', () => {
  remove('content/glossary/yi-wang-tong-ban.yaml');
  const about = errors().filter(({ kind }) => kind === '引号未收');
  expect(about.map(({ file }) => file)).toEqual([`${REPORT}/report.yaml`, `${REPORT}/report.yaml`]);
  expect(String(about[0])).toContain('段 1.1-2：“一网通办”没有词条');
});

test('非术语无此语: a declared phrase that the report does not quote', () => {
  change(`${REPORT}/report.yaml`, 'phrase: 溪畔夜读', 'phrase: 溪畔晨读');
  expectError('非术语无此语', `${REPORT}/report.yaml`, '溪畔晨读');
});

test('引文不符: a quote that is not the report’s', () => {
  const file = 'content/glossary/yi-xi-liang-an.yaml';
  change(file, '东岸生态绿廊和西岸', '东岸绿廊和西岸');
  expectError('引文不符', file, '东岸绿廊和西岸');
});

test('互见无此条: a reference to an entry that does not exist', () => {
  change(TERM, /^see: .*$/m, 'see: [no-such-entry]');
  expectError('互见无此条', TERM, 'no-such-entry');
});

test('关系无据: a relation in words that no entry says, or that do not name the other', () => {
  const file = 'content/glossary/ming-yun-yi-ti-hua.yaml';
  const words = '是“1234”里“交通先行”的一项';
  change(file, `words: ${words}`, 'words: 是“1234”里“教育先行”的一项');
  expectError('关系无据', file, 'relations.0', '教育先行');
  change(file, 'words: 是“1234”里“教育先行”的一项', 'words: 一体化的内容');
  expectError('关系无据', file, 'relations.0', '一体化的内容');
});

test('互见无此条, 字段不合: a relation to no entry or to itself; one that is told twice', () => {
  const file = 'content/glossary/ming-yun-yi-ti-hua.yaml';
  change(file, 'to: yi-er-san-si', 'to: no-such-entry');
  expectError('互见无此条', file, 'relations.0', '没有词条 no-such-entry');
  change(file, 'to: no-such-entry', 'to: ming-yun-yi-ti-hua');
  expectError('互见无此条', file, 'relations.0', '就是它自己');
  change(file, 'to: ming-yun-yi-ti-hua', 'to: yi-er-san-si');
  change(file, 'relations:', 'see: [yi-er-san-si]\nrelations:');
  expectError('字段不合', file, 'yi-er-san-si');
});

// What figures, ledger, commitments and names refuse is tested beside them; here, that they are asked.
test('数字未收: a number of the text without a figure stops the build', () => {
  change(`${REPORT}/figures.yaml`, / {2}- id: gdp-growth-2023\n(?: {4}.*\n)+/, '');
  expectError('数字未收', `${REPORT}/figures.yaml`, '段 1.1-1', '3.7');
  expectError('配对无此数', `${REPORT}/ledger.yaml`, 'gdp-growth-2023');
});

test('数据不在段里: words that differ from the paragraph by one character', () => {
  change(`${REPORT}/figures.yaml`, 'words: GDP增长3.7%', 'words: GDP增加3.7%');
  expectError('数据不在段里', `${REPORT}/figures.yaml`, 'gdp-growth-2023', 'GDP增加3.7%');
});

test('配对不可比: an amount against a rate cannot be called comparable', () => {
  change(`${REPORT}/ledger.yaml`, 'why: 2023年写的是数额，2024年写的是增速', 'comparable: true');
  expectError('配对不可比', `${REPORT}/ledger.yaml`, 'budget-revenue', '不是同一种量');
});

test('安排无领域: a section whose sentences have no field', () => {
  change(`${REPORT}/commitments.yaml`, /^ {2}"3\.1": .*\n/m, '');
  expect(errors().map(({ kind }) => kind)).toContain('安排无领域');
});

test('表述不在句里: words that the paragraph of a set phrase has not', () => {
  change(`${REPORT}/phrases.yaml`, '牢固树立项目为王理念', '树牢项目为王理念');
  expectError('表述不在句里', `${REPORT}/phrases.yaml`, '项目建设', '出现 0 次');
});

test('文件缺失: figures without ledger', () => {
  remove(`${REPORT}/ledger.yaml`);
  expectError('文件缺失', `${REPORT}/ledger.yaml`);
});

test('a report that nobody has drawn figures from yet can be read all the same', () => {
  for (const name of ['figures', 'ledger', 'commitments']) remove(`${REPORT}/${name}.yaml`);
  expect(errors()).toEqual([]);
});

test('字段不合, 词形重复: names are held to their form and to each other', () => {
  change('content/names/schools.yaml', /^names:\n/m, 'names:\n  - name: 云岭机械\n');
  expect(errors().map(({ kind }) => kind)).toContain('词形重复');
  change('content/names/roads.yaml', /^kind: .*$/m, 'kind: 铁路');
  expectError('字段不合', 'content/names/roads.yaml', '第 1 行 kind');
});

test('a broken file does not hide the errors of the others', () => {
  overwrite(TERM, ': : :');
  change('content/glossary/san-nong.yaml', /^level: .*$/m, 'level: 乡镇');
  remove(`${REPORT}/source.txt`);
  expect(new Set(errors().map(({ file }) => file)).size).toBe(3);
});

const NOTES = 'content/reports/qingshan-2021/notes.yaml';

test('字段不合: an item of notes.yaml that names no note', () => {
  change(NOTES, 'note: n-3', 'note: 第3条');
  expectError('字段不合', NOTES, 'notes.2.note', '写注释的段落号，如 n-3');
});

test('注释无此条: an item of notes.yaml without its note', () => {
  change(NOTES, 'note: n-3', 'note: n-9');
  expectError('注释无此条', NOTES, 'notes.2', '没有注释 n-9');
});

test('导读不合, 章节语法: a guide that holds something else than paragraphs and questions', () => {
  const guide = `${REPORT}/guides/part-1.mdx`;
  change(guide, '回顾2023年', '# 回顾2023年');
  expectError('导读不合', guide, '第 1 行', 'heading');
  change(guide, '# 回顾', '{回顾');
  expectError('章节语法', guide, 'MDX 读不懂');
});

test('导读无此章: a guide to a chapter that is not there', () => {
  add(`${REPORT}/guides/part-9.mdx`, '讲别的。\n');
  expectError('导读无此章', `${REPORT}/guides/part-9.mdx`, '没有这个名字的章');
});

test('答案不符: a question that its paragraph does not answer, or that is of another chapter', () => {
  const guide = `${REPORT}/guides/part-1.mdx`;
  change(guide, '马上办、网上办', '马上办、网下办');
  expectError('答案不符', guide, '“三办”服务是哪三办', '出现 0 次');
  change(guide, '马上办、网下办、就近办', '各位政协委员');
  change(guide, 'paragraph="1.1-2"', 'paragraph="0-2"');
  expectError('答案不符', guide, '这一章里没有段 0-2');
});

test('词形重复: words of two notes; those of an entry are no error', () => {
  change(NOTES, 'term: 码上办', 'term: 三进三帮');
  expectError('词形重复', NOTES, 'n-3', '已经属于注释第2条');
  change(NOTES, 'term: 三进三帮', 'term: 放管服');
  change(NOTES, 'term: 三进三帮', 'term: 码上办');
  expect(errors().map(String)).toEqual([]);
});

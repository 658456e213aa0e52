import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from './import/run.ts';

const SCRIPT = path.join(import.meta.dirname, 'import.ts');
const LIBRARY = path.resolve('src/fixtures/library/content');
const REPORTS = 'content/reports';
const FOLDER = `${REPORTS}/qingshan-2021`;
const SOURCE = `政府工作报告\r
——2021年1月8日在青山县第三届人民代表大会第二次会议上\r
青山县人民政府县长　王明\r
各位代表：\r
现在，我代表县人民政府向大会报告工作，请予审议。\r
一、2020年工作回顾\r
全年生产总值增长3.7%，“两园三带”产业扩大到37个村。\r
新建道路十条，“两园三带”带动就业两千人。\r
二、2021年工作安排\r
新增城镇就业两千人，建成学校三所。\r
`;
/** Another report of the same place. */
const OTHER =
  '政府工作报告\n各位代表：\n一、别的\n全是别的话，与上一份没有一句相同。\n二、又是别的\n这里也没有一句相同。\n';
const PLACE = ['--place', '澄江省/东山市/青山县'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhudu-import-'));
  put('in.txt', SOURCE);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Changes a file that is there. */
function edit(file: string, from: string, to: string): void {
  const text = read(file);
  expect(text).toContain(from);
  put(
    file,
    text.replace(from, () => to),
  );
}

/** Does what `npm run import` does, in the test's folder. */
async function run(args: string[]): Promise<{ code: number; output: string }> {
  const said: string[] = [];
  const say = (line: string) => said.push(`${line}\n`);
  const home = process.cwd();
  process.chdir(folder);
  try {
    const code = await runImport(args, { log: say, error: say });
    return { code, output: said.join('') };
  } finally {
    process.chdir(home);
  }
}

/** Runs the command itself, with a text as standard input. */
function command(args: readonly string[], input = ''): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [SCRIPT, ...args],
      { cwd: folder },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : 0;
        resolve({ code, output: stdout + stderr });
      },
    );
    child.stdin?.end(input);
  });
}

/** Everything under `content/reports`, hidden things too. */
function written(): string[] {
  const reports = path.join(folder, REPORTS);
  return existsSync(reports) ? readdirSync(reports, { recursive: true }).map(String).sort() : [];
}

describe('npm run import', () => {
  it('writes the report and says what it read, where from, and what to do next', async () => {
    const { code, output } = await run(['in.txt', ...PLACE]);
    expect(output).toContain('青山县2021年政府工作报告');
    expect(output).toContain('地方 澄江省/东山市/青山县（选项） · 年份 2021（题头）');
    expect(output).toContain('编号 qingshan-2021（自拟）');
    expect(output).toMatch(/一、2020年工作回顾 {2}2 段 \d+ 字 {2}全年生产总值/);
    expect(output).toContain('版式整理：统一换行符 10');
    expect(output).toContain(`→ ${FOLDER}（初入库）`);
    expect(code).toBe(0);
    expect(written()).toEqual([
      'qingshan-2021',
      'qingshan-2021/chapters',
      'qingshan-2021/chapters/opening.mdx',
      'qingshan-2021/chapters/part-1.mdx',
      'qingshan-2021/chapters/part-2.mdx',
      'qingshan-2021/report.yaml',
      'qingshan-2021/source.txt',
    ]);
    expect(read(`${FOLDER}/source.txt`)).toBe(SOURCE);
  });

  it('shows and writes nothing with --dry-run', async () => {
    const { code, output } = await run(['in.txt', ...PLACE, '--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('二、2021年工作安排  1 段');
    expect(output).toContain('什么也没有写');
    expect(written()).toEqual([]);
  });

  it('reads what is piped into it', async () => {
    const { code } = await command(['-', ...PLACE, '--id', 'piped-2021'], SOURCE);
    expect(code).toBe(0);
    expect(read(`${REPORTS}/piped-2021/source.txt`)).toBe(SOURCE);
  });

  it('says what the library knows of it', async () => {
    cpSync(path.join(LIBRARY, 'glossary'), path.join(folder, 'content/glossary'), {
      recursive: true,
    });
    cpSync(path.join(LIBRARY, 'site.yaml'), path.join(folder, 'content/site.yaml'));
    const { output } = await run(['in.txt', ...PLACE]);
    expect(output).toContain('加引号而没有词条的 1 种，有：“两园三带” 2');
    expect(output).toMatch(/已有词条的说法 \d+ 种/);
    expect(output).toMatch(/数字 \d+ 处/);
  });

  it('takes the province of a place from other reports of the place', async () => {
    await run(['in.txt', ...PLACE]);
    put(
      'next.txt',
      SOURCE.replaceAll('2021', '2022').replaceAll('2020', '2021').replace('3.7', '4.1'),
    );
    const { code, output } = await run(['next.txt']);
    expect(output).toContain('地方 澄江省/东山市/青山县（书库）');
    expect(code).toBe(0);
  });

  it('asks for everything that is missing at once, with the command to copy', async () => {
    put('a b.txt', '各位代表：\n一、工作回顾\n新建道路十条。\n二、工作安排\n建成学校三所。\n');
    const { code, output } = await run(['a b.txt', '--id', 'x-1']);
    expect(code).toBe(1);
    expect(output).toBe(
      'a b.txt：不知道是哪里的报告，也不知道是哪一年的报告。补上再运行：\n' +
        '  npm run import -- "a b.txt" --id x-1 --place 省/市/县 --year 年份\n',
    );
    expect(written()).toEqual([]);
  });

  it('已有报告: leaves a report alone that is there', async () => {
    await run(['in.txt', ...PLACE]);
    const before = written();
    put('in.txt', OTHER);
    const { code, output } = await run(['in.txt', ...PLACE, '--year', '2021']);
    expect(code).toBe(1);
    expect(output).toMatch(/^\[已有报告\] content\/reports\/qingshan-2021：这个文件夹已经有了。/);
    expect(output).toContain('--again');
    expect(written()).toEqual(before);
  });

  it('已有报告: knows a report that it has, as the same file and as the same text', async () => {
    await run(['in.txt', ...PLACE, '--id', 'first']);
    expect((await run(['in.txt', ...PLACE])).output).toMatch(
      /与 content\/reports\/first 是同一个文件/,
    );
    put('other.txt', SOURCE.replaceAll('\r', ''));
    expect((await run(['other.txt', ...PLACE])).output).toMatch(/first 是同一份报告/);
    // Whoever says under which id wants it all the same.
    const { code, output } = await run(['other.txt', ...PLACE, '--id', 'second']);
    expect(code).toBe(0);
    expect(output).toContain('[报告重复]');
    expect(read(`${REPORTS}/second/report.yaml`)).toContain('kind: 报告重复');
  });

  it('不能导入: writes nothing when it refuses', async () => {
    put('in.txt', '没有结构。\n');
    const { code, output } = await run(['in.txt', ...PLACE, '--year', '2021']);
    expect(code).toBe(1);
    expect(output).toMatch(/^\[不能导入\] in\.txt：/);
    expect(written()).toEqual([]);
  });

  it('文件缺失: names the file that is not there', async () => {
    const { code, output } = await run(['out.txt', ...PLACE]);
    expect(code).toBe(1);
    expect(output).toMatch(/^\[文件缺失\] out\.txt：读不到这个文件/);
  });

  it.each([
    [[], '要写明一个文件'],
    [['in.txt', ...PLACE, '--year', '21'], '--year 要是四位数字'],
    [['in.txt', '--foo'], '没有 --foo 这个选项'],
    [['in.txt', '--id'], '--id 后面要写上值'],
    [['in.txt', 'b.txt'], '一次只导入一个文件，多出来的是：b.txt'],
    [['in.txt', '--again'], '--again 要写明 --id'],
  ])('explains its use when called with %j', async (args, why) => {
    const { code, output } = await run(args);
    expect(code).toBe(1);
    expect(output).toContain(why);
    expect(output).toContain('用法：npm run import');
    expect(written()).toEqual([]);
  });

  it('writes into another folder, also by its whole path, and knows what is there', async () => {
    const to = path.join(folder, 'elsewhere');
    expect((await run(['in.txt', ...PLACE, '--to', to])).code).toBe(0);
    expect(read('elsewhere/qingshan-2021/source.txt')).toBe(SOURCE);
    const { output } = await run(['in.txt', ...PLACE, '--to', to]);
    expect(output).toContain('是同一个文件');
  });

  it('hands over the errata to fill in where characters were lost', async () => {
    put('in.txt', SOURCE.replace('生产总值', '生产\ufffd值'));
    const { code, output } = await run(['in.txt', ...PLACE]);
    expect(code).toBe(0);
    expect(output).toContain('[丢字] · 1.0-1：“全年生产\ufffd值增长3”里丢了 1 个字');
    expect(output).toContain(
      '- { paragraph: "1.0-1", before: "全年生产\ufffd值增长3", after: "全年生产＿值增长3"',
    );
  });

  it('explains itself when asked', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toMatch(/^用法：npm run import/);
  });
});

describe('npm run import of a folder', () => {
  it('imports what it can, file by file, and says at the end what the others lack', async () => {
    put('all/a.txt', SOURCE);
    put('all/b.txt', SOURCE.replaceAll('2021', '2022').replace('3.7', '5.2'));
    put('all/c.txt', SOURCE);
    put('all/d.txt', '没有结构。');
    put('all/.hidden', '');
    const { code, output } = await run(['all', ...PLACE]);
    expect(code).toBe(1);
    expect(output).toContain('1/4  all/a.txt → content/reports/qingshan-2021');
    expect(output).toContain('2/4  all/b.txt → content/reports/qingshan-2022');
    expect(output).toContain('3/4  all/c.txt  没有导入');
    expect(output).toContain('4 个文件，导入 2 个');
    expect(output).toMatch(/\[已有报告\] c\.txt：与 content\/reports\/qingshan-2021 是同一个文件/);
    expect(output).toMatch(/\[不能导入\] d\.txt/);
  });
});

describe('npm run import -- --again', () => {
  const AGAIN = ['--again', '--id', 'qingshan-2021'];

  it('leaves everything to the byte where nothing is new', async () => {
    await run(['in.txt', ...PLACE]);
    edit(`${FOLDER}/report.yaml`, 'status: 初入库', 'status: 注释中 # 王明在做');
    const before = written().map((file) => [file, contentOf(file)]);
    const { code, output } = await run(AGAIN);
    expect(output).toContain('段落号都没有变，编辑写的都留着');
    expect(code).toBe(0);
    expect(written().map((file) => [file, contentOf(file)])).toEqual(before);
  });

  it('keeps what editors wrote when the text has become another, with the ids of now', async () => {
    await run(['in.txt', ...PLACE]);
    edit(
      `${FOLDER}/report.yaml`,
      'notSlogans: []',
      'notSlogans:\n  - { phrase: 两园三带, reason: 通行的说法 }',
    );
    edit(
      `${FOLDER}/report.yaml`,
      'errata: []',
      'errata:\n  - { paragraph: 1.0-2, before: 十条, after: 十一条, reason: 表里是十一条 }',
    );
    edit(`${FOLDER}/chapters/part-1.mdx`, '新建道路十条', '新建道路十一条');
    put(`${FOLDER}/ledger.yaml`, 'pairs: []\nprogress: []\n');
    put(`${FOLDER}/commitments.yaml`, 'fields: { "2": 经济 }\n');
    put(
      `${FOLDER}/figures.yaml`,
      '# 王明写的\nfigures: []\nnotQuantities:\n  - { phrase: 道路十一条, reason: 试, paragraph: 1.0-2 }\n',
    );
    put(
      `${FOLDER}/phrases.yaml`,
      'themes:\n  - theme: 就业 # 选过\n    phrases:\n      - { paragraph: 2.0-1, words: 新增城镇就业 }\n',
    );
    put(
      'content/glossary/liang-yuan-san-dai.yaml',
      'quotes:\n  - { paragraph: qingshan-2021/2.0-1, text: 新增城镇就业 }\n',
    );
    // A paragraph more, and a new part before the old ones' last.
    const better = SOURCE.replace('新建道路', '财政收入增长一成。\r\n新建道路').replace(
      '二、2021',
      '二、体会\r\n干部群众一条心，困难面前不低头。\r\n三、2021',
    );
    put('better.txt', better);
    const again = await run([...AGAIN, 'better.txt']);
    expect(again.output).toContain('段落号变了');
    expect(again.code).toBe(0);
    expect(read(`${FOLDER}/chapters/part-1.mdx`)).toContain('<P id="1.0-2">新建道路十一条');
    expect(read(`${FOLDER}/chapters/part-1.mdx`)).toContain('<P id="1.0-3">财政收入增长一成');
    expect(read(`${FOLDER}/report.yaml`)).toContain('paragraph: 1.0-2, before: 十条');
    expect(read(`${FOLDER}/report.yaml`)).toContain('phrase: 两园三带');
    expect(read(`${FOLDER}/figures.yaml`)).toContain('# 王明写的');
    expect(read(`${FOLDER}/commitments.yaml`)).toBe('fields: { "3": 经济 }\n');
    expect(read(`${FOLDER}/phrases.yaml`)).toContain('就业 # 选过');
    expect(read(`${FOLDER}/phrases.yaml`)).toContain('paragraph: 3.0-1, words: 新增城镇就业');
    expect(read('content/glossary/liang-yuan-san-dai.yaml')).toContain('qingshan-2021/3.0-1');
    expect(read(`${FOLDER}/source.txt`)).toBe(better);
    expect(read('.cache/before-import/qingshan-2021/source.txt')).toBe(SOURCE);
  });

  it('joins broken lines where it is asked to, and keeps the ids of the others', async () => {
    const wrapped = ['粮食', '茶叶', '蔬菜', '水果']
      .map(
        (what) =>
          `去年全县上下克服春旱和夏涝接连发生的困难，${what}总产稳定在五十万吨左右，种${what}的农户收入都有\n较快增长，${what}加工园建成投产，到园里来的客人首\n次超过百万。\n`,
      )
      .join('');
    put('in.txt', SOURCE.replaceAll('\r', '').replace('新建道路', `${wrapped}新建道路`));
    await run(['in.txt', ...PLACE]);
    expect(read(`${FOLDER}/report.yaml`)).toContain('kind: 断行');
    const before = /<P id="(1\.0-\d+)">新建道路/.exec(read(`${FOLDER}/chapters/part-1.mdx`))?.[1];
    const { code } = await run([...AGAIN, '--join']);
    expect(code).toBe(0);
    const after = read(`${FOLDER}/chapters/part-1.mdx`);
    expect(after).toContain('都有较快增长');
    expect(after).toContain(`<P id="${before}">新建道路`);
    expect(read(`${FOLDER}/report.yaml`)).not.toContain('kind: 断行');
    expect(read(`${FOLDER}/report.yaml`)).toContain('接上断行');
  });

  it('keeps what editors wrote of notes, and adds the notes that are new', async () => {
    const notes = '名词解释\n1.两园三带：指两个产业园和三条产业带。\n';
    put('in.txt', `${SOURCE}各位代表！让我们努力奋斗！\n${notes}`);
    await run(['in.txt', ...PLACE]);
    edit(
      `${FOLDER}/notes.yaml`,
      'term: 两园三带',
      'term: 两园三带 # 县里的说法\n    gloss: 两个园和三条带。',
    );
    const more = `${notes}2.生产总值：指一年里生产的全部最终产品和服务的价值。\n`;
    put('more.txt', `${SOURCE}各位代表！让我们努力奋斗！\n${more}`);
    expect((await run([...AGAIN, 'more.txt'])).code).toBe(0);
    const kept = read(`${FOLDER}/notes.yaml`);
    expect(kept).toContain('term: 两园三带 # 县里的说法\n    gloss: 两个园和三条带。');
    expect(kept).toContain('note: n-2\n    term: 生产总值');
  });

  it('keeps the guides, which follow the paragraphs of their chapters, and tells what no longer fits', async () => {
    await run(['in.txt', ...PLACE]);
    const question = (paragraph: string, answer: string) =>
      `<Question paragraph="${paragraph}" answer="${answer}">建成什么？</Question>\n`;
    put(`${FOLDER}/guides/part-1.mdx`, `讲去年。\n\n${question('1.0-2', '新建道路十条')}`);
    put(`${FOLDER}/guides/part-2.mdx`, `讲今年。\n\n${question('2.0-1', '学校三所')}`);
    const better = SOURCE.replace('新建道路十条', '新建道路九条').replace(
      '二、2021',
      '二、体会\r\n干部群众一条心，困难面前不低头。\r\n三、2021',
    );
    put('better.txt', better);
    const { code, output } = await run([...AGAIN, 'better.txt']);
    expect(code).toBe(0);
    expect(output).toContain('guides/part-1.mdx 里的问题“建成什么？”：');
    expect(output).not.toContain('guides/part-3.mdx 里的问题');
    expect(read(`${FOLDER}/guides/part-1.mdx`)).toContain('讲去年。');
    expect(read(`${FOLDER}/guides/part-3.mdx`)).toBe(
      `讲今年。\n\n${question('3.0-1', '学校三所')}`,
    );
    expect(written()).not.toContain('qingshan-2021/guides/part-2.mdx');
  });

  it('不能导入: refuses another report', async () => {
    await run(['in.txt', ...PLACE]);
    put('other.txt', OTHER);
    const { code, output } = await run([...AGAIN, 'other.txt']);
    expect(code).toBe(1);
    expect(output).toMatch(/像是另一份报告/);
    expect(read(`${FOLDER}/source.txt`)).toBe(SOURCE);
  });
});

function contentOf(file: string): string {
  const full = path.join(folder, REPORTS, file);
  return file.includes('.') ? readFileSync(full, 'utf8') : '';
}

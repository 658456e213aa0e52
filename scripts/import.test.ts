import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = path.join(import.meta.dirname, 'import.ts');
const SOURCE = `政府工作报告\r
——2021年1月8日在青山县第三届人民代表大会第二次会议上\r
各位代表：\r
一、2020年工作回顾\r
增长3.7%。\r
`;
const OPTIONS = ['--id', 'qingshan-2021', '--place', '东山市/青山县'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhudu-import-'));
  writeFileSync(path.join(folder, 'in.txt'), SOURCE);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `npm run import` with these arguments in the test's folder. */
function run(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

function written(): string[] {
  const reports = path.join(folder, 'content/reports');
  return existsSync(reports) ? readdirSync(reports, { recursive: true }).map(String).sort() : [];
}

describe('npm run import', () => {
  it('writes the report and says what it did', async () => {
    const { code, output } = await run('in.txt', ...OPTIONS);
    expect(output).toContain('青山县2021年政府工作报告 → content/reports/qingshan-2021');
    expect(output).toContain('版式整理：统一换行符 5');
    expect(output).toContain('状态：初入库');
    expect(code).toBe(0);
    expect(written()).toEqual([
      'qingshan-2021',
      'qingshan-2021/chapters',
      'qingshan-2021/chapters/opening.mdx',
      'qingshan-2021/chapters/part-1.mdx',
      'qingshan-2021/report.yaml',
      'qingshan-2021/source.txt',
    ]);
    const source = path.join(folder, 'content/reports/qingshan-2021/source.txt');
    expect(readFileSync(source, 'utf8')).toBe(SOURCE);
  });

  it('已有报告: leaves a report alone that is there', async () => {
    await run('in.txt', ...OPTIONS);
    const before = written();
    const { code, output } = await run('in.txt', ...OPTIONS);
    expect(code).toBe(1);
    expect(output).toBe(
      '[已有报告] content/reports/qingshan-2021：这个文件夹已经有了。改法：换一个 --id；要重做就先移走原来的文件夹。\n',
    );
    expect(written()).toEqual(before);
  });

  it('不能导入: writes nothing when it refuses', async () => {
    writeFileSync(path.join(folder, 'in.txt'), '各位代表：\n没有部分标题。\n');
    const { code, output } = await run('in.txt', ...OPTIONS);
    expect(code).toBe(1);
    expect(output).toMatch(/^\[不能导入\] in\.txt：找不到“一、”“二、”这样独占一行的部分标题/);
    expect(written()).toEqual([]);
  });

  it('文件缺失: names the file that is not there', async () => {
    const { code, output } = await run('out.txt', ...OPTIONS);
    expect(code).toBe(1);
    expect(output).toMatch(/^\[文件缺失\] out\.txt：读不到这个文件/);
  });

  it.each([[[]], [['in.txt', '--id', 'a']], [['in.txt', ...OPTIONS, '--year', '21']], [['--x']]])(
    'explains its use when called with %j',
    async (args) => {
      const { code, output } = await run(...args);
      expect(code).toBe(1);
      expect(output).toContain('用法：npm run import');
      expect(written()).toEqual([]);
    },
  );
});

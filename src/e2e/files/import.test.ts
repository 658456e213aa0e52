/** From nothing to a library: a site without reports builds, and so does each import, at once (C9). */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE_ROOT } from '../fixture-site.ts';
import { buildCopy, copyProject } from '../project-copy.ts';

/** Below the project, so that it finds the packages. */
const COPY = '.cache/import';

beforeAll(() => {
  copyProject(COPY, `${FIXTURE_ROOT}/content`);
  rmSync(path.join(COPY, 'content/reports'), { recursive: true });
});
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

const page = (file: string) => readFileSync(path.join(COPY, 'dist', file), 'utf8');

/** Puts a made-up report into the copy as an editor does. */
function importReport(year: number, phrase: string): void {
  const text = `政府工作报告
——${year}年1月8日在青山县第三届人民代表大会第二次会议上
各位代表：
一、过去一年工作
推行“${phrase}”，办好“三农”的事，生产总值增长3.7%。
二、今年工作
再推“${phrase}”，新建学校2所。
`;
  writeFileSync(path.join(COPY, 'in.txt'), text);
  const id = `qingshan-${year}`;
  const options = ['in.txt', '--id', id, '--place', '东山省/青山县'];
  execFileSync(process.execPath, ['scripts/import.ts', ...options], { cwd: COPY });
}

test('a site without a report builds, and its home says what to do', async () => {
  await buildCopy(COPY);
  expect(page('index.html')).toContain('npm run import -- 原文.txt');
});

test('one report after another is there at once, and says what is open', async () => {
  for (const [year, phrase] of [
    [2021, '五送五问'],
    [2022, '六进六促'],
  ] as const) {
    importReport(year, phrase);
    await buildCopy(COPY);
    expect(page(`qingshan-${year}/index.html`)).toContain('初入库');
    expect(page(`qingshan-${year}/open.html`)).toContain(`“${phrase}”`);
    expect(page(`qingshan-${year}/full.html`)).toContain(`尚无词条">${phrase}</span>`);
    expect(page(`qingshan-${year}/full.html`)).toContain('data-term="san-nong"');
  }
  expect(existsSync(path.join(COPY, 'dist/qingshan-2021/open.html'))).toBe(true);
});

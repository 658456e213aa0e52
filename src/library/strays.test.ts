import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findStrays } from './strays.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhudu-'));
beforeEach(() => rmSync(path.join(root, 'content'), { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true }));

/** What is said of a `content/` of just these files, without names and way out. */
function strays(...files: string[]): string[] {
  for (const file of files) {
    mkdirSync(path.join(root, 'content', path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, 'content', file), '');
  }
  return findStrays(root).map(
    ({ message }) => /^\[文件名不合\] content\/(.*)。改法：/.exec(message)?.[1] ?? message,
  );
}

test('what belongs there is left in peace, and what systems and editors hide', () => {
  expect(
    strays(
      ...['site.yaml', 'glossary/g107.yaml', 'glossary/san-hua-san-zhi.yaml', 'names/roads.yaml'],
      ...['source.txt', 'report.yaml', 'figures.yaml', 'ledger.yaml', 'commitments.yaml'].map(
        (name) => `reports/xinxian-2024/${name}`,
      ),
      ...['chapters/part-3-1.mdx', 'guides/part-3-1.mdx', 'received.docx', 'dropped.txt'].map(
        (name) => `reports/xinxian-2024/${name}`,
      ),
      ...['.DS_Store', 'glossary/Thumbs.db', 'names/desktop.ini', 'glossary/.a.yaml.swp'],
      'reports/.xinxian-2024-8f3a/report.yaml',
    ),
  ).toEqual([]);
});

test.each([
  ['glossary/zeng-jia-zhi.yml', '扩展名要写成 .yaml'],
  ['glossary/Zeng-jia-zhi.yaml', '名字只用小写字母、数字和连字号'],
  ['glossary/zeng jia zhi.yaml', '名字只用小写字母、数字和连字号'],
  ['glossary/增加值.yaml', '名字像 san-hua-san-zhi.yaml 的文件'],
  ['glossary/gdp.yaml~', '像是编辑器留下的备份'],
  ['glossary/gdp.yaml.swp', '像是编辑器留下的备份'],
  ['glossary/~$gdp.yaml', '像是编辑器留下的备份'],
  ['names/roads.yaml.bak', '像是编辑器留下的备份'],
  ['names/roads.json', '名字像 san-hua-san-zhi.yaml 的文件'],
  ['gdp.yaml', '文件夹 glossary、names、reports'],
  ['reports/gdp.yaml', '名字像 xinxian-2024 的文件夹'],
  ['reports/xinxian-2024/notes.docx', 'source.txt、report.yaml'],
  ['reports/xinxian-2024/received.exe', 'received.*'],
  ['reports/xinxian-2024/report.yml', '扩展名要写成 .yaml'],
  ['reports/xinxian-2024/chapters/part-1.md', '名字像 part-3-1.mdx 的文件'],
  ['reports/xinxian-2024/guides/part-1.yaml', '名字像 part-3-1.mdx 的文件'],
])('%s: %s', (file, words) => {
  expect(strays(file)).toEqual([expect.stringContaining(`${file}：`)]);
  expect(strays(file)[0]).toContain(words);
});

test.each([
  ['glossary/local/gdp.yaml', 'glossary/local'],
  ['terms/gdp.yaml', 'terms'],
  ['reports/新县2024/report.yaml', 'reports/新县2024'],
])('%s: the folder is refused, once', (file, folder) => {
  expect(strays(file)).toEqual([expect.stringContaining(`${folder}：这里只放`)]);
});

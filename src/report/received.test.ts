import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { docx, paragraph, run } from '../formats/docx/testing.ts';
import { reportFiles } from '../import/report-files.ts';
import { loadReport } from './load.ts';
import { redrawnErrors } from './received.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhudu-received-'));
afterAll(() => rmSync(root, { recursive: true }));

const FOLDER = 'content/reports/qingshan-2024';
const LINES = [
  '政府工作报告',
  '——2024年1月8日在东山市青山县第三届人民代表大会第二次会议上',
  '各位代表：',
  '一、2023年工作回顾',
  '生产总值增长6%。',
  '二、2024年工作安排',
  '抓消费。',
];
const word = (lines: readonly string[]) =>
  docx({
    document: lines.map((line) => paragraph(run(line))).join(''),
    header: paragraph(run('内部资料')),
  });
const write = (file: string, content: string | Uint8Array) => {
  const to = path.join(root, FOLDER, file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, content);
};
const load = () => loadReport(root, FOLDER).report;
const redrawn = async () =>
  (await redrawnErrors({ root, folder: FOLDER, source: load().source })).map(String);

beforeEach(async () => {
  rmSync(path.join(root, 'content'), { recursive: true, force: true });
  const { files } = await reportFiles({
    file: '青山县报告.docx',
    source: word(LINES),
    id: 'qingshan-2024',
    places: ['东山市', '青山县'],
  });
  for (const [file, content] of files) write(file, content);
});

/** Changes what `report.yaml` says of the received file. */
function declare(change: (received: Record<string, unknown>) => void): void {
  const yaml = parse(readFileSync(path.join(root, FOLDER, 'report.yaml'), 'utf8'));
  change(yaml.source.received);
  write('report.yaml', stringify(yaml));
}

test('a file is kept as it was received, and gives the text that was kept beside it', async () => {
  expect(load().source).toMatchObject({
    encoding: 'UTF-8',
    received: { file: 'received.docx', name: '青山县报告.docx', repairs: { 略去页眉页脚: 1 } },
  });
  expect(load().paragraphs.map(({ text }) => text)).toEqual(LINES);
  expect(await redrawn()).toEqual([]);
});

test('文件缺失, 收件不符: a file that is gone, or is another one', () => {
  write('received.docx', word([...LINES, '多一段。']));
  expect(load).toThrow(/\[收件不符\] .*received\.docx：SHA-256 是/);
  rmSync(path.join(root, FOLDER, 'received.docx'));
  expect(load).toThrow(/\[文件缺失\] .*received\.docx/);
});

test('收件不符: a text, lines left out, or a count that the file doesn’t give', async () => {
  write('source.txt', `${LINES.join('\n').replace('6%', '9%')}\n`);
  expect(await redrawn()).toEqual([
    expect.stringMatching(/\[收件不符\].*重新取出的文字与 source\.txt 不同，从第 5 行起/),
  ]);
  write('source.txt', `${LINES.join('\n')}\n`);
  write('dropped.txt', '');
  expect(await redrawn()).toEqual([expect.stringContaining('略去的行与 dropped.txt 不同')]);
  write('dropped.txt', '内部资料\n');
  declare((received) => {
    received['repairs'] = {};
  });
  expect(await redrawn()).toEqual([expect.stringContaining('source.received.repairs 不同')]);
});

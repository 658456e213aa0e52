import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { docx, paragraph, run } from '../src/formats/docx/testing.ts';
import { addReport, textsIn } from './corpus.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhudu-corpus-'));
afterAll(() => rmSync(root, { recursive: true }));

const LINES = [
  '政府工作报告',
  '——2022年2月26日在明州市第六届人民代表大会第三次会议上',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作。',
  '一、2021年工作回顾',
  '投资<增长>3.7%，研发R&D增长。',
  '二、2022年重点工作',
  '抓好“三件事”。',
];
const word = docx({
  document: LINES.map((line) =>
    paragraph(run(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))),
  ).join(''),
});

test('texts of a folder are read, plain ones and Word files, with what is said of them', () => {
  writeFileSync(
    path.join(root, 'INDEX.tsv'),
    'file\tplace\tyear\na-2022.docx\t澄江省/明州市\t2022\n',
  );
  writeFileSync(path.join(root, 'a-2022.docx'), word);
  writeFileSync(path.join(root, '云溪.txt'), LINES.join('\n'));
  const [first, second] = textsIn(root);
  expect(first).toMatchObject({
    id: 'a-2022',
    places: ['澄江省', '明州市'],
    year: 2022,
    title: '明州市2022年政府工作报告',
  });
  expect(first?.source).toEqual(Buffer.from(word));
  // Whatever a file is called, its report can be; what is not said is read from the text.
  expect(second).toMatchObject({ id: 'text-2', places: [] });
  expect(Buffer.from(second?.source ?? []).toString('utf8')).toBe(LINES.join('\n'));
});

test('they become reports; what the importer refuses is told and leaves nothing', async () => {
  const content = path.join(root, 'content');
  const [text] = textsIn(root);
  if (!text) throw new Error('no text');
  expect(await addReport(content, text)).toBeNull();
  const report = path.join(content, 'reports/a-2022');
  expect(readFileSync(path.join(report, 'report.yaml'), 'utf8')).toContain('明州市2022年');
  expect(await addReport(content, text)).toContain('已有报告');
  mkdirSync(path.join(root, 'other'));
  const refused = { ...text, id: 'b-2022', source: Buffer.from('没有结构。') };
  expect(await addReport(path.join(root, 'other'), refused)).toContain('不能导入');
  expect(() => readFileSync(path.join(root, 'other/reports/b-2022/source.txt'))).toThrow();
});

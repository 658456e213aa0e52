/** What is said of a file that is taken along, and how one that is made afterwards comes into its place. */
import { expect, test } from 'vitest';
import { downloadRow, missingRow, savedName, sizeText, withDownload } from './download-row.ts';

const ROW = { file: 'official.pdf', name: '正式版式 PDF', what: '开会用 <b> & “引号”' };
const FILE = {
  href: 'downloads/official.pdf',
  saveAs: '明州市2024年政府工作报告.pdf',
  size: 620_400,
  sha256: 'ab'.repeat(32),
};

test('a file says what it is for, how large it is, and its sum; its words are no markup', () => {
  const html = downloadRow(ROW, FILE);
  expect(html).toContain('开会用 &lt;b&gt; &amp; “引号”');
  expect(html).toContain('620 KB');
  expect(html).toContain(`<code>${FILE.sha256}</code>`);
  expect(html).toContain('href="downloads/official.pdf" download="明州市2024年政府工作报告.pdf"');
});

test('what is made afterwards takes its own place and no other', () => {
  const other = missingRow({ ...ROW, file: 'annotated.pdf', name: '注释版 PDF' }, '这次没有做。');
  const page = `<ul>${missingRow(ROW, '这次没有做。')}${other}</ul>`;
  expect(withDownload(page, ROW, FILE)).toBe(`<ul>${downloadRow(ROW, FILE)}${other}</ul>`);
  expect(withDownload(other, ROW, FILE)).toBe(other);
});

test('sizes as one reads them; a file is never of none', () => {
  expect([10, 68_686, 999_400, 1_545_677].map(sizeText)).toEqual([
    '1 KB',
    '69 KB',
    '999 KB',
    '1.5 MB',
  ]);
});

test('a file that is saved says of which report it is, in a name that every system takes', () => {
  expect(savedName('明州市2024年政府工作报告', ROW)).toBe(
    '明州市2024年政府工作报告（正式版式 PDF）.pdf',
  );
  expect(savedName('甲', { file: 'a.csv', name: '表/数' })).toBe('甲（表、数）.csv');
});

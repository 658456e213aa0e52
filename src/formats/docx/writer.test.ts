/** A file that an office program saved: `soffice --convert-to docx source.fodt` (LibreOffice 7.4). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixtures } from '../../model/testing.ts';
import { drawDocx } from './docx.ts';

test.each(fixtures('formats/docx/fixtures'))('%s', async (_name, folder) => {
  const { text, repairs, dropped, meta } = drawDocx(
    readFileSync(path.join(folder, 'source.docx')),
    'source.docx',
  );
  const shown = [
    ...Object.entries(repairs).map(([name, count]) => `${name} ${count}`),
    ...dropped.map((line) => `略去：${line}`),
    `题名：${meta.title}`,
    '',
    text,
  ];
  await expect(shown.join('\n')).toMatchFileSnapshot(path.join(folder, 'expected.txt'));
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures } from '../model/testing.ts';
import { linesOf } from '../source/repair.ts';
import { doubtLines, outlineTree } from './preview.ts';
import { filesOf, readReport } from './report-files.ts';

describe('files as offices have them become what an editor would expect', () => {
  it.each(fixtures('import/fixtures/inputs'))('%s', async (_name, folder) => {
    const file = readdirSync(folder).find((name) => name.startsWith('source.')) ?? '';
    const read = await readReport({
      file,
      source: readFileSync(path.join(folder, file)),
      places: ['澄江省', '明州市', '云溪县'],
    });
    const { report, chapters, files } = filesOf(read);
    const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
    // Nothing is lost (C10), wherever it stands.
    const bare = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
    expect(bare(paragraphs.map(({ text }) => text))).toBe(bare(linesOf(read.source.text).lines));
    const { title, year, from } = read.whose;
    const lines = [
      `${title}（${from.title}）`,
      `${year}（${from.year}）`,
      ...Object.entries(report.cover).map(([field, words]) => `${field}: ${words}`),
      '',
      ...outlineTree({ parts: report.parts, paragraphs }),
      '',
      ...doubtLines(report.doubts),
      String(files.get('notes.yaml') ?? ''),
    ];
    const said = `${lines.join('\n').trimEnd()}\n`;
    await expect(said).toMatchFileSnapshot(path.join(folder, 'expected.txt'));
  });
});

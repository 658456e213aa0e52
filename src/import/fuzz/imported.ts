/** Imports any file whatever, and holds what comes of it against what the file shows. */
import { expect } from 'vitest';
import { decode } from '../../formats/decode.ts';
import { DataError } from '../../model/errors.ts';
import { parseChapter } from '../../source/parse-chapter.ts';
import { linesOf, paragraphsOf } from '../../source/repair.ts';
import { type ReportFiles, reportFiles } from '../report-files.ts';

const TOLD = { places: ['东山市', '青山县'], year: 2021, id: 'x-2021' };

/** What became of the files of each kind. */
export const counts = new Map<string, { written: number; refused: number }>();

/**
 * The report; null where the file is refused. Whatever was drawn stands in the chapters, every paragraph in
 * its order; whoever is refused is told why, in Chinese.
 *
 * @param kind of file, to be counted by
 */
export async function imported(
  source: Uint8Array,
  file: string,
  kind: string,
): Promise<ReportFiles | null> {
  const count = counts.get(kind) ?? { written: 0, refused: 0 };
  counts.set(kind, count);
  const made = await reportFiles({ ...TOLD, source, file }).catch((error: unknown) => {
    if (!(error instanceof DataError)) throw error;
    expect(error.kind).toBe('不能导入');
    expect(error.message).toMatch(/\p{Script=Han}{4}/u);
    return null;
  });
  count[made ? 'written' : 'refused'] += 1;
  if (!made) return null;
  const { paragraphs } = paragraphsOf(textOf(made), made.report.source.layout);
  expect(textsOf(made)).toEqual(paragraphs);
  return made;
}

/** The text of `source.txt`. */
export function textOf({ files }: ReportFiles): string {
  return decode(files.get('source.txt') as Uint8Array, 'source.txt').text;
}

/** All paragraphs, as the chapters' files have them. */
function textsOf({ files, chapters }: ReportFiles): string[] {
  return chapters.flatMap(({ slug }) => {
    const mdx = String(files.get(`chapters/${slug}.mdx`));
    return parseChapter(mdx, slug).paragraphs.map(({ text }) => text);
  });
}

const bare = (text: string) => text.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '');

/** Every one of some lines stands in a chapter, or among the lines that are named as left out. */
export function holds(made: ReportFiles, lines: readonly string[]): void {
  const kept =
    bare(linesOf(textsOf(made).join('\n')).lines.join('')) +
    bare(String(made.files.get('dropped.txt') ?? ''));
  for (const line of linesOf(lines.join('\n')).lines) {
    if (!kept.includes(bare(line))) expect.fail(`lost: ${JSON.stringify(line)} of ${kept}`);
  }
}

/** The real reports as Word files: their words to the character, their notes as footnotes. */
import { expect, test } from 'vitest';
import { bookOf } from '../../exports/book.ts';
import { notesOf } from '../../exports/book-notes.ts';
import { exportSourcesOf } from '../../exports/testing.ts';
import { WORD_EXPORTS } from '../../exports/word/exports.ts';
import { footnotesOf, misplaced, paragraphsOf, wordParts } from '../../exports/word/testing.ts';
import { drawDocx } from '../../formats/docx/docx.ts';
import { ownOf } from '../../model/paragraph.ts';

const sources = exportSourcesOf('.');
const rows = sources.flatMap((source) =>
  WORD_EXPORTS.map((one) => [source.report.id, one.file, one, source] as const),
);

test.each(rows)('%s %s', async (_id, file, { make }, source) => {
  const texts = ownOf(source.report.paragraphs).map(({ text }) => text);
  const bytes = await make(source);
  expect([...wordParts(bytes).values()].flatMap(misplaced)).toEqual([]);
  const read = paragraphsOf(bytes);
  expect(read.slice(0, texts.length).map(({ text }) => text)).toEqual(texts);
  const { text } = drawDocx(bytes, file);
  if (file === 'official.docx') expect(text).toBe(texts.map((line) => `${line}\n`).join(''));
  const match = file === 'official.docx' ? null : source.match;
  const notes = notesOf(bookOf(source.report, match), source.termById, source.quoteLabel);
  const called = read.flatMap((paragraph) => paragraph.notes);
  expect(called).toEqual(notes.map(({ number }) => number));
  if (match) expect(footnotesOf(bytes).size).toBe(notes.length);
});

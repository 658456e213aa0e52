/** Both editions of every report of the fixture library. */
import { describe, expect, test } from 'vitest';
import { drawDocx } from '../../formats/docx/docx.ts';
import { ownOf } from '../../model/paragraph.ts';
import { bookOf } from '../book.ts';
import { notesOf } from '../book-notes.ts';
import { tablesOf } from '../book-tables.ts';
import type { ExportSource } from '../export.ts';
import { exportSourcesOf } from '../testing.ts';
import { WORD_EXPORTS } from './exports.ts';
import { footnotesOf, misplaced, paragraphsOf, wordParts } from './testing.ts';

const sources = exportSourcesOf('src/fixtures/library');
const sourceOf = (id: string) => sources.find(({ report }) => report.id === id) ?? fail(id);
const made = async (file: string, source: ExportSource) =>
  (await WORD_EXPORTS.find((one) => one.file === file)?.make(source)) ?? fail(file);

describe.each(sources.map((source) => [source.report.id, source] as const))('%s', (_, source) => {
  const texts = ownOf(source.report.paragraphs).map(({ text }) => text);

  test('the official edition is the report to the character and nothing else', async () => {
    const file = await made('official.docx', source);
    expect(paragraphsOf(file).map(({ text }) => text)).toEqual(texts);
    const { text, repairs } = drawDocx(file, 'official.docx');
    expect(text).toBe(texts.map((line) => `${line}\n`).join(''));
    expect(repairs).not.toHaveProperty('列出脚注尾注');
  });

  test('the annotated edition has the same words, and a footnote for each note in their order', async () => {
    const file = await made('annotated.docx', source);
    const read = paragraphsOf(file);
    expect(read.slice(0, texts.length).map(({ text }) => text)).toEqual(texts);
    const notes = notesOf(bookOf(source.report, source.match), source.termById, source.quoteLabel);
    const called = read.flatMap(({ notes }) => notes);
    expect(called).toEqual(notes.map(({ number }) => number));
    const said = footnotesOf(file);
    expect([...said.keys()]).toEqual(called);
    for (const { number, head, grade, meaning, remark = '', sources } of notes) {
      const note = said.get(number) ?? '';
      expect(note.startsWith(`${head}（`)).toBe(true);
      for (const words of [grade, meaning, remark, sources[0]?.title ?? '']) {
        expect(note).toContain(words);
      }
    }
  });

  test('elements stand in the order of the schema', async () => {
    for (const { make } of WORD_EXPORTS) {
      const parts = wordParts(await make(source));
      expect([...parts.values()].flatMap(misplaced)).toEqual([]);
    }
  });

  test('figures and ledger stand behind the text as they are read elsewhere', async () => {
    const rows = paragraphsOf(await made('annotated.docx', source)).map(({ text }) => text);
    for (const { title, head, groups } of tablesOf(source.report)) {
      const from = rows.indexOf(title, texts.length);
      expect(from).toBeGreaterThan(0);
      const expected = [head, ...groups.flatMap(({ name, rows }) => [[name], ...rows])];
      const shown = expected.map((cells) => cells.join('\t'));
      expect(rows.slice(from + 2, from + 2 + shown.length)).toEqual(shown);
    }
  });
});

test('each line of the title, and headings on lines of their own or at the head of a paragraph, have their styles', async () => {
  const read = paragraphsOf(await made('official.docx', sourceOf('yunxi-2024')));
  expect(read.slice(0, 5).map(({ style }) => style)).toEqual([
    ...['Number', 'Title', 'Subtitle', 'Subtitle', 'Flush'],
  ]);
  const styleOf = (start: string) => read.find(({ text }) => text.startsWith(start))?.style;
  expect(['一、', '（一）', '（二）'].map(styleOf)).toEqual(['Heading1', 'RunIn2', 'RunIn2']);
});

test('the rows of an annex are a table again', async () => {
  const source = sourceOf('qingshan-2021');
  const read = paragraphsOf(await made('official.docx', source));
  expect(read.filter(({ style }) => /Cell/.test(style)).map(({ text }) => text)).toEqual(
    source.report.paragraphs.filter(({ text }) => text.includes('\t')).map(({ text }) => text),
  );
});

test('what is doubted is told in the note', async () => {
  const notes = footnotesOf(await made('annotated.docx', sourceOf('yunxi-2024')));
  const all = [...notes.values()];
  expect(all.some((note) => /，未查到）/.test(note))).toBe(true);
  expect(all.some((note) => /，存疑）/.test(note))).toBe(true);
});

function fail(what: string): never {
  throw new Error(`no ${what}`);
}

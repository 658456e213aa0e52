/** A report as a book: its words and no others, each note called once. */
import { expect, test } from 'vitest';
import { library } from '../e2e/fixture.ts';
import { queriesOf } from '../library/queries.ts';
import { ownOf } from '../model/paragraph.ts';
import { contentsOf } from '../report/contents.ts';
import type { Report } from '../report/report.ts';
import { type Book, type BookParagraph, bookOf, textOfParagraph, wordsOf } from './book.ts';
import { notesOf, sourceLine } from './book-notes.ts';
import { tablesOf } from './book-tables.ts';

const { termsOf, matcherOf } = queriesOf(library);
const reports = library.reports.map((report) => [report.id, report] as const);
const reportOf = (id: string): Report => {
  const found = library.reports.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const paragraphsOf = ({ chapters }: Book): BookParagraph[] =>
  chapters.flatMap(({ paragraphs }) => [...paragraphs]);
const annotated = (report: Report) => bookOf(report, matcherOf(report));
const notesIn = (id: string) =>
  notesOf(annotated(reportOf(id)), termsOf(reportOf(id)), (paragraph) => paragraph);

test.each(reports)('%s: the words are the report’s, with and without notes', (_, report) => {
  const expected = ownOf(report.paragraphs).map(({ id, text }) => [id, text]);
  for (const book of [annotated(report), bookOf(report, null)]) {
    const found = paragraphsOf(book).map((one) => [one.id, textOfParagraph(one)]);
    expect(found).toEqual(expected);
  }
});

test.each(reports)(
  '%s: each term that is marked is called once, at its first place',
  (_, report) => {
    const book = annotated(report);
    const called = paragraphsOf(book).flatMap(({ id, lead, rest }) =>
      [...lead, ...rest].flatMap(({ text, note }) =>
        note === undefined ? [] : [{ id, text, note }],
      ),
    );
    expect(called.map(({ note }) => note)).toEqual(called.map((_, at) => at + 1));
    expect(book.calls.map(({ number, paragraph }) => [number, paragraph])).toEqual(
      called.map(({ note, id }) => [note, id]),
    );
    const marked = ownOf(report.paragraphs).flatMap(({ text }) => matcherOf(report)(text));
    expect(book.calls.map(({ id }) => id)).toEqual([...new Set(marked.map(({ id }) => id))]);
    for (const { number, words } of book.calls) {
      expect(called[number - 1]?.text.endsWith(words)).toBe(true);
    }
    expect(bookOf(report, null).calls).toEqual([]);
  },
);

test.each(reports)('%s: the contents lead to chapters that are there', (_, report) => {
  const { chapters, contents } = annotated(report);
  const slugs = chapters.map(({ slug }) => slug);
  const lines = contents.flatMap(({ slug, sections }) => [
    slug,
    ...sections.map((one) => one.slug),
  ]);
  expect(lines.filter((slug) => !slugs.includes(slug))).toEqual([]);
  expect(contents.length).toBeLessThanOrEqual(contentsOf(report).length);
});

test('headings have the level of their place: a part’s, a section’s, what stands below', () => {
  const levels = paragraphsOf(bookOf(reportOf('yunxi-2024'), null)).flatMap(
    ({ id, level, lead }) => (level === null ? [] : [[id, level, wordsOf(lead)] as const]),
  );
  expect(levels.find(([id]) => id === '3.0-0')).toMatchObject([
    '3.0-0',
    1,
    expect.stringContaining('三、'),
  ]);
  expect(levels.find(([id]) => id === '1.1-1')).toMatchObject([
    '1.1-1',
    2,
    expect.stringMatching(/^（一）/),
  ]);
  expect(levels.find(([id]) => id === '3.1-2')?.[1]).toBe(3);
  // No level is skipped.
  for (const [at, [id, level]] of levels.entries()) {
    expect(level, id).toBeLessThanOrEqual((levels[at - 1]?.[1] ?? 0) + 1);
  }
});

test('what stood around a report in its file is not in its book; its notes and annexes are', () => {
  const ids = paragraphsOf(bookOf(reportOf('qingshan-2021'), null)).map(({ id }) => id);
  expect(ids.filter((id) => /^[fb]/.test(id))).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['n-1', 'n-2.2', 'a1-2']));
});

test('a note says how sure it is, and what is not proved', () => {
  const notes = notesIn('yunxi-2024');
  const of = (id: string) => notes.find((note) => note.id === id);
  expect(of('si-ge-ming-zhou')).toMatchObject({ grade: '未查到', isOpen: true });
  expect(of('si-ge-ming-zhou')?.shape.join()).toContain('具体未查到');
  expect(of('yi-er-san-si')?.shape.join()).toContain('（未证实）');
  expect(of('qian-ren-zhu-qi')?.caution).toContain('转载');
  expect(of('ri-diao-du')?.quotes.length).toBeGreaterThan(0);
  for (const { id, isOpen, remark } of notes) if (isOpen) expect(remark, id).toBeTruthy();
});

test('a report’s own note is its meaning, and is not quoted once more', () => {
  const [own] = notesIn('qingshan-2021').filter(({ id }) => id.includes('qingshan-2021'));
  expect(own).toMatchObject({ quotes: [] });
  expect(own?.meaning).toBeTruthy();
});

test('a source that was not opened, and a reprint, say so', () => {
  const source = { title: '《某通知》', publisher: '某省政府', supports: '', seen: true };
  expect(sourceLine(source)).toBe('《某通知》，某省政府');
  expect(sourceLine({ ...source, date: '2022-07', seen: false })).toBe(
    '《某通知》，某省政府，2022-07（未见原文）',
  );
  expect(sourceLine({ ...source, quality: '转载' })).toBe('《某通知》，某省政府（转载）');
});

test('the tables have every figure and every row of the ledger; none where there are no figures', () => {
  const report = reportOf('yunxi-2024');
  const [figures, ledger] = tablesOf(report);
  const rowsOf = (table: typeof figures) => table?.groups.flatMap(({ rows }) => rows) ?? [];
  expect(rowsOf(figures)).toHaveLength(report.desk?.figures.figures.length ?? 0);
  for (const table of [figures, ledger]) {
    for (const cells of rowsOf(table)) expect(cells).toHaveLength(table?.head.length ?? 0);
  }
  expect(rowsOf(ledger).length).toBeGreaterThan(report.desk?.ledger.pairs.length ?? 0);
  expect(tablesOf(reportOf('yunxi-2023'))).toEqual([]);
});

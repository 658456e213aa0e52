import { expect, test } from 'vitest';
import { queriesOf } from '../library/queries.ts';
import { loadLibrary } from '../library/whole.ts';
import { charactersIn, matterOf } from '../model/paragraph.ts';

const library = loadLibrary('src/fixtures/library');
const queries = queriesOf(library);

test('a summary counts what stands in the report, with those that a longer form covers', () => {
  for (const summary of queries.summaries()) {
    for (const term of library.terms) {
      const use = queries.usageOf(term.id).find(({ report }) => report.id === summary.id);
      const usage = summary.terms[term.id];
      expect(usage?.count ?? 0).toBe(use?.occurrences.length ?? 0);
      expect(usage?.passages.map(({ paragraph }) => paragraph) ?? []).toEqual(
        use?.occurrences.map(({ paragraph }) => paragraph.id) ?? [],
      );
    }
    for (const name of library.names) {
      const use = queries.nameUsageOf(name).find(({ report }) => report.id === summary.id);
      expect(summary.names[name.id]?.passages.map(({ inside = null }) => inside) ?? []).toEqual(
        use?.occurrences.map(({ inside }) => inside) ?? [],
      );
    }
  }
});

test('a summary keeps no more passages than it is asked for, and counts them all', () => {
  const [all] = queries.summaries();
  const [few] = queries.summaries(1);
  const often = Object.entries(all?.terms ?? {}).filter(([, { count }]) => count > 1);
  expect(often.length).toBeGreaterThan(0);
  for (const [id, { count, passages }] of often) {
    expect(few?.terms[id]).toEqual({ count, passages: passages.slice(0, 1) });
  }
});

test('a summary counts the body alone, and no words of what is not the report’s', () => {
  const summary = queries.summaries().find(({ id }) => id === 'qingshan-2021');
  const report = library.reports.find(({ id }) => id === 'qingshan-2021');
  const of = (...matters: (string | null)[]) =>
    (report?.paragraphs ?? []).filter(({ id }) => matters.includes(matterOf(id)));
  expect(summary?.paragraphs).toBe(of(null).length);
  expect(summary?.characters).toBe(charactersIn(of(null)));
  expect(summary?.percentage).toBe('98.2%');
  const places = Object.values({ ...summary?.terms, ...summary?.names }).flatMap(({ passages }) =>
    passages.map(({ paragraph }) => matterOf(paragraph)),
  );
  expect(places.length).toBeGreaterThan(0);
  expect(places).not.toContain('篇外');
  // A note is the report's, and would be counted, were it not the explanation itself.
  const placesOf = (id: string, of = summary) =>
    of?.terms[id]?.passages.map(({ paragraph }) => paragraph);
  const reports = report ? [{ ...report, notes: [] }] : [];
  const [bare] = queriesOf({ ...library, reports }).summaries();
  expect(placesOf('yi-lao-yi-xiao', bare)).toEqual(['1.0-3', '2.0-4', 'n-1']);
  expect(placesOf('yi-lao-yi-xiao--qingshan-2021_n-1')).toEqual(['1.0-3', '2.0-4']);
});

import { expect, test } from 'vitest';
import { queriesOf } from '../library/queries.ts';
import { loadLibrary } from '../library/whole.ts';

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

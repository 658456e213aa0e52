import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../e2e/deep.ts';
import { type Placed, shardsOf } from './shards.ts';

const PLACES = [
  '澄江省',
  '临江省',
  '澄江省/明州市',
  '临江省/云溪市',
  '澄江省/明州市/云溪县',
  '中国',
];
const report = fc.record({
  year: fc.integer({ min: 1990, max: 2026 }),
  place: fc.constantFrom(...PLACES),
});
const library = fc
  .array(report, { maxLength: 400 })
  .map((all) =>
    all.map(
      ({ year, place }, i): Placed => ({ id: `r${i}-${year}`, year, places: place.split('/') }),
    ),
  );

test('a small library is one shard', () => {
  const reports = Array.from({ length: 64 }, (_, i) => ({
    id: `r${i}`,
    places: [],
    year: 2000 + i,
  }));
  expect(shardsOf(reports).map(({ id }) => id)).toEqual(['all']);
  expect(shardsOf(reports)[0]?.reports[0]?.year).toBe(2063);
  expect(shardsOf([])).toEqual([]);
});

test('each report is in one shard, none has too many, and the newest come first', () => {
  fc.assert(
    fc.property(library, (reports) => {
      const shards = shardsOf(reports);
      const all = shards.flatMap((shard) => shard.reports);
      expect(new Set(all)).toEqual(new Set(reports));
      expect(all.length).toBe(reports.length);
      expect(Math.max(0, ...shards.map((shard) => shard.reports.length))).toBeLessThanOrEqual(64);
      expect(new Set(shards.map(({ id }) => id)).size).toBe(shards.length);
      const years = all.map(({ year }) => year);
      expect(years).toEqual([...years].sort((a, b) => b - a));
    }),
    { numRuns: draws(50, 2000) },
  );
});

test('in whatever order the reports come, the shards are the same', () => {
  fc.assert(
    fc.property(library, (reports) => {
      expect(shardsOf([...reports].reverse())).toEqual(shardsOf(reports));
    }),
    { numRuns: draws(20, 500) },
  );
});

test('a report that is added changes one shard, or parts it in two', () => {
  fc.assert(
    fc.property(library, report, (reports, { year, place }) => {
      const added = { id: 'added', year, places: place.split('/') };
      const before = new Set(shardsOf(reports).map((shard) => JSON.stringify(shard)));
      const after = shardsOf([...reports, added]);
      const changed = after.filter((shard) => !before.has(JSON.stringify(shard)));
      const held = changed.flatMap((shard) => shard.reports);
      expect(held).toContain(added);
      // All that changed was one shard, which was full if it is now several.
      expect(held.length).toBeLessThanOrEqual(65);
      if (changed.length > 1) expect(held.length).toBe(65);
    }),
    { numRuns: draws(50, 2000) },
  );
});

test('a folder keeps its name while its shard is there', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({
    id: `r${i}`,
    places: [PLACES[i % PLACES.length] ?? ''],
    year: 2000 + (i % 25),
  }));
  const names = shardsOf(many).map(({ id }) => id);
  const next = shardsOf([...many, { id: 'next', places: ['澄江省'], year: 2025 }]);
  expect(names.filter((name) => !next.some(({ id }) => id === name)).length).toBeLessThanOrEqual(1);
});

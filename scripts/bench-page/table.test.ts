import { expect, test } from 'vitest';
import { median, toTable } from './table.ts';
import type { Visit } from './visit.ts';

const visit = (html: number, paint: number): Visit => ({
  bytes: { html, css: 1000, js: 500, font: 0, other: 9999 },
  ahead: 2000,
  paint,
  shift: 0,
});

test('a row tells the middle of the visits and the range of the chapters', () => {
  const row = {
    name: 'A',
    visits: [visit(1000, 900), visit(1000, 100), visit(1000, 950)],
    chapters: [visit(500, 1), { ...visit(8500, 1), shift: 0.25 }],
  };
  expect(toTable([row]).split('\n')[2]).toBe(
    '| A | 2.5 kB | 0.5 kB | 0 | 2.0 kB | 0.90 s | 0.000 | 2.0 kB – 10.0 kB | 0.250 |',
  );
});

test('a tool that could not be had has a row that says so, as wide as the others', () => {
  const rows = [{ name: 'A', visits: [], chapters: [], missing: 'could not be built here' }];
  const [head, , row] = toTable(rows).split('\n');
  expect(row).toContain('could not be built here');
  expect(row?.split('|')).toHaveLength(head?.split('|').length ?? 0);
});

test('the median does not mind the order, and needs a value', () => {
  expect(median([30, 4, 100])).toBe(30);
  expect(() => median([])).toThrow();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { entrySchema, termsOf } from '../model/entry.ts';
import { LEVELS } from '../model/level.ts';
import type { Term } from '../model/term.ts';
import { SENSE } from '../model/testing.ts';
import { type Family, sloganGraph } from './slogan-graph.ts';
import { drawList } from './slogan-list.ts';
import { drawMap } from './slogan-map.ts';
import type { Drawing, DrawnNode } from './slogan-word.ts';

const PLACES = { 省: '甲省', 市: '甲省/乙市', 区县: '甲省/乙市/丙区' } as const;

function term(id: string, fields: { level?: Term['level']; [key: string]: unknown } = {}): Term {
  const { level = '国家' } = fields;
  const where = level in PLACES ? { place: PLACES[level as keyof typeof PLACES] } : {};
  const data = { ...SENSE, ...where, ...(level === '外地' ? { origin: '丁省' } : {}) };
  const [first] = termsOf(id, entrySchema.parse({ ...data, term: `说法${id}`, ...fields }));
  if (!first) throw new Error('an entry has a sense');
  return first;
}
const told = ({ families }: { families: Family[] }) =>
  families
    .flatMap(({ edges }) => edges)
    .map(({ from, kind, to }) => `${from.id} ${kind} ${to.id}`)
    .sort();
const partOf = (to: string) => ({
  meaning: `它是说法${to}的一部分。`,
  relations: [{ kind: '属于', to, words: `说法${to}的一部分` }],
});

test('an edge is what an entry states of two that both stand in the report', () => {
  const [a, b] = [term('a', partOf('b')), term('b')];
  expect(told(sloganGraph([a, b]))).toEqual(['a 属于 b']);
  expect(sloganGraph([a])).toEqual({ families: [], alone: [a] });
  const unsaid = term('a', { ...partOf('b'), meaning: '……' });
  expect(sloganGraph([unsaid, b])).toEqual({ families: [], alone: [unsaid, b] });
  // Another sense of the same entry is another's word.
  const sense = { ...b, id: 'b--elsewhere' };
  expect(sloganGraph([a, sense]).families).toEqual([]);
});

test('参看 is of both alike, and is not said beside what says more', () => {
  const [a, b] = [term('a', { see: ['b'] }), term('b', { see: ['a'] })];
  expect(told(sloganGraph([a, b]))).toEqual(['a 参看 b']);
  expect(told(sloganGraph([term('a', partOf('b')), b]))).toEqual(['a 属于 b']);
});

test('an ordinary word is there as part of a slogan alone', () => {
  const slogan = term('b');
  const [word, seen] = [
    term('a', { ...partOf('b'), kind: '专名' }),
    term('c', { kind: '专名', see: ['b'] }),
  ];
  expect(told(sloganGraph([word, slogan, seen]))).toEqual(['a 属于 b']);
  expect(sloganGraph([seen, slogan])).toEqual({ families: [], alone: [slogan] });
  const ordinary = term('b', { kind: '专名' });
  expect(sloganGraph([word, ordinary])).toEqual({ families: [], alone: [] });
});

test('the largest family first; rows by level', () => {
  const terms = [
    term('a', { see: ['b'] }),
    term('b'),
    term('c', { level: '区县', see: ['d'] }),
    term('d', { level: '市', see: ['e'] }),
    term('e', { level: '省' }),
  ];
  const { families } = sloganGraph(terms);
  expect(families.map((own) => own.terms.map(({ id }) => id).join(''))).toEqual(['edc', 'ab']);
});

/** Some terms at random levels with words of random length, joined at random. */
const graphs = fc
  .array(
    fc.record({ level: fc.constantFrom(...LEVELS), length: fc.integer({ min: 1, max: 30 }) }),
    {
      minLength: 2,
      maxLength: 14,
    },
  )
  .chain((nodes) =>
    fc
      .array(fc.tuple(fc.nat(nodes.length - 1), fc.nat(nodes.length - 1)), { maxLength: 16 })
      .map((pairs) =>
        nodes.map(({ level, length }, at) =>
          term(String(at), {
            level,
            term: '说'.repeat(length),
            see: pairs.flatMap(([a, b]) => (a === at && b !== at ? [String(b)] : [])),
          }),
        ),
      ),
  );

type Box = { left: number; right: number; top: number; bottom: number };
/** Where the seal and the letters of a word are. */
function boxOf({ seal, x, lines }: DrawnNode): Box {
  const bottom = lines.at(-1)?.baseline ?? 0;
  const right = x + Math.max(...lines.map(({ width }) => width));
  return { left: seal, right, top: (lines[0]?.baseline ?? 0) - 13, bottom: bottom + 2 };
}
/** The straight pieces of a path, and its corners as if they were not rounded. */
function piecesOf(path: string): Box[] {
  const pieces: Box[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, numbers = ''] of path.matchAll(/([MHVQ])([\d. -]+)/g)) {
    const values = numbers.trim().split(' ').map(Number);
    const [nextX, nextY] =
      letter === 'H' ? [values[0], y] : letter === 'V' ? [x, values[0]] : values.slice(-2);
    if (letter !== 'M') pieces.push(box([x, y], [nextX ?? 0, nextY ?? 0]));
    [x, y] = [nextX ?? 0, nextY ?? 0];
  }
  return pieces;
}
function box([x1, y1]: [number, number], [x2, y2]: [number, number]): Box {
  return {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
}
const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function expectLegible({ nodes, edges, width, height }: Drawing): void {
  const boxes = nodes.map(boxOf);
  for (const [at, one] of boxes.entries()) {
    expect(boxes.slice(at + 1).filter((two) => meet(one, two))).toEqual([]);
    expect(one.left >= 0 && one.right <= width && one.bottom <= height).toBe(true);
  }
  for (const { path } of edges) {
    for (const piece of piecesOf(path)) {
      expect(piece.left).toBeGreaterThanOrEqual(0);
      // A line has no breadth of its own.
      const line = { ...piece, top: piece.top - 0.5, bottom: piece.bottom + 0.5 };
      expect(boxes.filter((word) => meet(line, word))).toEqual([]);
    }
  }
}
const drawn = (drawings: readonly Drawing[]) =>
  drawings
    .flatMap(({ edges }) => edges.map(({ edge }) => `${edge.from.id} ${edge.kind} ${edge.to.id}`))
    .sort();

test('a drawing has every word and every line once, and no line runs over a word', () => {
  fc.assert(
    fc.property(graphs, (terms) => {
      const graph = sloganGraph(terms);
      const list = drawList(graph.families);
      const map = drawMap(graph.families);
      const all = graph.families.flatMap((family) => family.terms.map(({ id }) => id)).sort();
      for (const drawings of [list, [map]]) {
        expect(drawn(drawings)).toEqual(told(graph));
        expect(drawings.flatMap(({ nodes }) => nodes.map((one) => one.term.id)).sort()).toEqual(
          all,
        );
        for (const drawing of drawings) expectLegible(drawing);
      }
    }),
    { numRuns: draws(100, 2000) },
  );
});

test('a line ends at its two words, on the map and in the list', () => {
  fc.assert(
    fc.property(graphs, (terms) => {
      const { families } = sloganGraph(terms);
      for (const { nodes, edges } of [...drawList(families), drawMap(families)]) {
        for (const { edge, path, end } of edges) {
          const [from, to] = [edge.from, edge.to].map((term) =>
            nodes.find((node) => node.term === term),
          );
          const start =
            path
              .match(/^M([\d.-]+) ([\d.-]+)/)
              ?.slice(1)
              .map(Number) ?? [];
          for (const [node, x = 0, y = 0] of [
            [from, ...start],
            [to, ...end],
          ] as const) {
            if (!node) throw new Error('a word is not drawn');
            const { left, top } = boxOf(node);
            const right = node.x + (node.lines[0]?.width ?? 0);
            expect(Math.min(Math.abs(x - left), Math.abs(x - right))).toBeLessThanOrEqual(4);
            expect(y).toBeGreaterThan(top - 60);
            expect(Math.abs(y - top)).toBeLessThan(60);
          }
        }
      }
    }),
    { numRuns: draws(100, 2000) },
  );
});

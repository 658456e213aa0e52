/** All families of slogans on one map for wide windows: a column a level, lines between the columns. Pure. */
import type { Term } from '../model/term.ts';
import type { Family } from './slogan-graph.ts';
import { COLUMNS, columnOf, endsOf, gridOf, type Route } from './slogan-grid.ts';
import {
  type Drawing,
  type DrawnNode,
  drawnNode,
  endShifts,
  endsAt,
  lanesOf,
  linesOf,
  pathBy,
  rowHeight,
} from './slogan-word.ts';

/** Room for a word with its seal, and for three lanes left of it; five of both fit into 984 pixels. */
const COLUMN = 164;
const GUTTER = 32;
const LANE = 7;
/** From the innermost lane to the seals, and from the column before to the outermost. */
const LANE_TO_WORD = 12;
const WORD_TO_LANE = 6;
const HEAD = 34;

export interface SloganMap extends Drawing {
  heads: { text: string; x: number }[];
}

export function drawMap(families: readonly Family[]): SloganMap {
  const { rows, routes } = gridOf(families);
  // A column without a word takes no room.
  const used = COLUMNS.map((_, column) =>
    [...rows.keys()].some((term) => columnOf(term) === column),
  );
  const lanes = gutterLanes(routes, rows);
  const seals: number[] = [];
  let width = 0;
  for (const [column, isUsed] of used.entries()) {
    const own = lanes.filter((_, at) => routes[at]?.gutter === column);
    const room = LANE_TO_WORD + Math.max(0, ...own) * LANE + WORD_TO_LANE;
    seals[column] = width + Math.max(GUTTER, room);
    if (isUsed) width = (seals[column] ?? 0) + COLUMN;
  }
  const tops = topsOf(rows);
  const nodes = new Map(
    [...rows].map(([term, row]): [Term, DrawnNode] => [
      term,
      drawnNode(term, seals[columnOf(term)] ?? 0, tops[row] ?? 0, COLUMN),
    ]),
  );
  const endOf = endsIn(routes, lanes, rows, nodes);
  return {
    width,
    height: tops.at(-1) ?? 0,
    nodes: [...nodes.values()],
    edges: routes.map((route, at) => {
      const lane = (seals[route.gutter] ?? 0) - LANE_TO_WORD - (lanes[at] ?? 0) * LANE;
      const [from, to] = [endOf(at, route, route.edge.from), endOf(at, route, route.edge.to)];
      return {
        edge: route.edge,
        path: pathBy([from.x, from.y], lane, [to.x, to.y]),
        end: [to.x, to.y, to.way],
      };
    }),
    heads: COLUMNS.flatMap((levels, column) =>
      used[column] ? [{ text: levels.join('、'), x: seals[column] ?? 0 }] : [],
    ),
  };
}

/** Tops of the rows, each as high as its words need, and below them the bottom of the last. */
function topsOf(rows: ReadonlyMap<Term, number>): number[] {
  const tops = [HEAD];
  for (let row = 0; row <= Math.max(-1, ...rows.values()); row++) {
    const lines = [...rows].flatMap(([term, own]) =>
      own === row ? linesOf(term, COLUMN).length : [],
    );
    tops.push((tops[row] ?? 0) + rowHeight(Math.max(1, ...lines)));
  }
  return tops;
}

/** The lane of each route in its gutter. */
function gutterLanes(routes: readonly Route[], rows: ReadonlyMap<Term, number>): number[] {
  const lanes: number[] = [];
  for (const [, own] of Map.groupBy(routes.entries(), ([, { gutter }]) => gutter)) {
    const spans = own.map(([, { edge }]): [number, number] => {
      const [a = 0, b = 0] = [rows.get(edge.from), rows.get(edge.to)];
      return a < b ? [a, b] : [b, a];
    });
    for (const [at, lane] of lanesOf(spans).entries()) lanes[own[at]?.[0] ?? 0] = lane;
  }
  return lanes;
}

/** Where lines end at words, by side. */
function endsIn(
  routes: readonly Route[],
  lanes: readonly number[],
  rows: ReadonlyMap<Term, number>,
  nodes: ReadonlyMap<Term, DrawnNode>,
) {
  const shifts = new Map<string, number>();
  const sides = routes.flatMap((route, at) =>
    [route.edge.from, route.edge.to].map((term) => ({ at, term, side: sideOf(route, term) })),
  );
  for (const own of Map.groupBy(sides, ({ term, side }) => `${term.id} ${side}`).values()) {
    const ways = own.map(({ at, term }) => {
      const { from, to } = routes[at]?.edge ?? {};
      const other = from === term ? to : from;
      const [here = 0, there = 0] = [rows.get(term), other && rows.get(other)];
      return { way: Math.sign(there - here), lane: lanes[at] ?? 0 };
    });
    for (const [nth, shift] of endShifts(ways).entries()) {
      const { at, term } = own[nth] ?? {};
      shifts.set(`${at} ${term?.id}`, shift);
    }
  }
  return (at: number, route: Route, term: Term): { x: number; y: number; way: 1 | -1 } => {
    const node = nodes.get(term);
    if (!node) throw new Error(`${term.id} is not on the map`);
    const side = sideOf(route, term);
    const ends = endsAt(node);
    return {
      x: ends[side],
      y: ends.y + (shifts.get(`${at} ${term.id}`) ?? 0),
      way: side === 'left' ? 1 : -1,
    };
  };
}

/** The side of a word at which a route ends: right only of the left end of one between two columns. */
function sideOf({ edge }: Route, term: Term): 'left' | 'right' {
  const [left, right] = endsOf(edge);
  return columnOf(left) !== columnOf(right) && term === left ? 'right' : 'left';
}

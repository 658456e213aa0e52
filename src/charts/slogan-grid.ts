/** Where slogans stand on the map: a column a level, rows so that what hangs together is near and no line crosses a word. Pure. */

import type { Level } from '../model/level.ts';
import type { Term } from '../model/term.ts';
import type { Edge, Family } from './slogan-graph.ts';

/** The columns; what is of no place stands aside. */
export const COLUMNS: readonly (readonly Level[])[] = [
  ['国家'],
  ['省'],
  ['市'],
  ['区县'],
  ['行业', '外地'],
];

export function columnOf({ level }: Pick<Term, 'level'>): number {
  return COLUMNS.findIndex((levels) => levels.includes(level));
}

/** How an edge runs: between columns along the gutter left of one, across in the row of its left or right end. */
export interface Route {
  edge: Edge;
  gutter: number;
  /** Whether it goes across in the row of its left end. */
  byLeft: boolean;
}

export interface Grid {
  rows: Map<Term, number>;
  routes: Route[];
}

/** Cells that words and lines have, as `row:column`; a gutter is the column that it is left of, less a half. */
type Cells = Set<string>;

/** All families on one grid, each as far up as there is room. */
export function gridOf(families: readonly Family[]): Grid {
  const grid: Grid = { rows: new Map(), routes: [] };
  const taken: Cells = new Set();
  for (const family of families) {
    const own = placeFamily(family);
    let down = 0;
    while (own.cells.some(([row, column]) => taken.has(`${row + down}:${column}`))) down++;
    for (const [row, column] of own.cells) taken.add(`${row + down}:${column}`);
    for (const [term, row] of own.rows) grid.rows.set(term, row + down);
    grid.routes.push(...own.routes);
  }
  return grid;
}

type Cell = readonly [row: number, column: number];

function placeFamily({ terms, edges }: Family): Grid & { cells: Cell[] } {
  const rows = new Map<Term, number>();
  const routes: Route[] = [];
  const taken = new Map<string, Cell>();
  const take = (cells: readonly Cell[]) => {
    for (const cell of cells) taken.set(cell.join(':'), cell);
  };
  const isFree = (cell: Cell) => !taken.has(cell.join(':'));
  for (const term of terms) {
    const own = edges.filter(
      ({ from, to }) => (from === term && rows.has(to)) || (to === term && rows.has(from)),
    );
    let row = firstRow(term, own, rows);
    for (;;) {
      rows.set(term, row);
      const ways = isFree([row, columnOf(term)])
        ? routesOf(
            own,
            rows,
            (cell) => isFree(cell) && cell.join(':') !== `${row}:${columnOf(term)}`,
          )
        : null;
      if (ways) {
        take([[row, columnOf(term)], ...ways.flatMap(({ across }) => across)]);
        routes.push(...ways.map(({ route }) => route));
        break;
      }
      row++;
    }
  }
  const gutters = routes.flatMap(({ edge, gutter }): Cell[] => {
    const [a = 0, b = 0] = [rows.get(edge.from), rows.get(edge.to)].sort((x = 0, y = 0) => x - y);
    return Array.from({ length: b - a + 1 }, (_, at) => [a + at, gutter - 0.5]);
  });
  return { rows, routes, cells: [...taken.values(), ...gutters] };
}

/** Beside what it hangs on, or below that where both have one column. */
function firstRow(term: Term, edges: readonly Edge[], rows: ReadonlyMap<Term, number>): number {
  const others = edges.map(({ from, to }) => (from === term ? to : from));
  const near = others.map(
    (other) => (rows.get(other) ?? 0) + Number(columnOf(other) === columnOf(term)),
  );
  return near.length > 0 ? Math.min(...near) : 0;
}

/** Ways for the edges of a word that was just put somewhere; null where there is none for one. */
function routesOf(
  edges: readonly Edge[],
  rows: ReadonlyMap<Term, number>,
  isFree: (cell: Cell) => boolean,
): { route: Route; across: Cell[] }[] | null {
  const ways = edges.map((edge) => {
    const [left, right] = endsOf(edge);
    const [from, to] = [columnOf(left), columnOf(right)];
    const across = (end: Term): Cell[] =>
      Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => [
        rows.get(end) ?? 0,
        from + 1 + at,
      ]);
    if (across(left).every(isFree)) {
      return { route: { edge, gutter: to, byLeft: true }, across: across(left) };
    }
    if (across(right).every(isFree)) {
      return { route: { edge, gutter: from + 1, byLeft: false }, across: across(right) };
    }
    return null;
  });
  return ways.includes(null) ? null : ways.filter((way) => way !== null);
}

/** The ends of an edge, that in the column further left first. */
export function endsOf({ from, to }: Edge): [left: Term, right: Term] {
  return columnOf(from) <= columnOf(to) ? [from, to] : [to, from];
}

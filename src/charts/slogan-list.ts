/**
 * Families of slogans for narrow windows and paper: a row a word, by level, set in by level; what joins them
 * runs left of all words, so that no line crosses one. Pure.
 */
import type { Term } from '../model/term.ts';
import type { Edge, Family } from './slogan-graph.ts';
import {
  type Drawing,
  type DrawnNode,
  drawnNode,
  endShifts,
  endsAt,
  lanesOf,
  pathBy,
} from './slogan-word.ts';

/** Width of every drawing: what a phone of 390 pixels has room for. */
const WIDTH = 348;
const LANE = 9;
/** How far each level is set in: 国家 not at all, what is of no place as 国家. */
const INDENT = 20;
const STEPS: Record<Term['level'], number> = { 国家: 0, 省: 1, 市: 2, 区县: 3, 行业: 0, 外地: 0 };
/** From the innermost lane to the seal of 国家. */
const LANES_TO_WORDS = 18;

/** On lanes alike, so that the same level begins at the same place in each. */
export function drawList(families: readonly Family[]): Drawing[] {
  const lanes = families.map(({ terms, edges }) =>
    lanesOf(edges.map((edge) => rowsOf(terms, edge))),
  );
  const most = Math.max(0, ...lanes.flat()) + 1;
  return families.map((family, at) => draw(family, lanes[at] ?? [], most));
}

/** The rows that an edge joins, the upper first. */
function rowsOf(terms: readonly Term[], { from, to }: Edge): [number, number] {
  const [a, b] = [terms.indexOf(from), terms.indexOf(to)];
  return a < b ? [a, b] : [b, a];
}

function draw({ terms, edges }: Family, lanes: readonly number[], most: number): Drawing {
  const left = most * LANE + LANES_TO_WORDS;
  const nodes = new Map<Term, DrawnNode>();
  let height = 0;
  for (const term of terms) {
    const seal = left + STEPS[term.level] * INDENT;
    const node = drawnNode(term, seal, height, WIDTH - seal);
    nodes.set(term, node);
    height += node.height;
  }
  const shifts = new Map(
    terms.map((term, row) => {
      const own = edges.flatMap((edge, at) =>
        edge.from === term || edge.to === term ? [{ at, rows: rowsOf(terms, edge) }] : [],
      );
      const ways = own.map(({ at, rows: [upper] }) => ({
        way: upper < row ? -1 : 1,
        lane: lanes[at] ?? 0,
      }));
      return [term, new Map(endShifts(ways).map((shift, nth) => [own[nth]?.at, shift]))];
    }),
  );
  const endOf = (at: number, term: Term): [number, number] => {
    const node = nodes.get(term);
    if (!node) throw new Error(`${term.id} is not in its family`);
    const { left, y } = endsAt(node);
    return [left, y + (shifts.get(term)?.get(at) ?? 0)];
  };
  return {
    width: WIDTH,
    height,
    nodes: [...nodes.values()],
    edges: edges.map((edge, at) => {
      const lane = left - LANES_TO_WORDS - (lanes[at] ?? 0) * LANE;
      const end = endOf(at, edge.to);
      return { edge, path: pathBy(endOf(at, edge.from), lane, end), end: [...end, 1] };
    }),
  };
}

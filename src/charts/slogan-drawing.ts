/**
 * A family of slogans as a drawing: a row each, by level, set in by level; what joins them runs left of all
 * words, so that no line crosses one. Pure; lengths in pixels at the page's usual letters.
 */
import type { Term } from '../model/term.ts';
import type { Edge, Family } from './slogan-graph.ts';

/** Width of every drawing: what a phone of 390 pixels has room for. */
export const DRAWING_WIDTH = 348;
/** Size of the letters of a word, and of the seal before it. */
export const WORD_SIZE = 15;
export const SEAL_SIZE = 11;

const LINE_HEIGHT = 21;
/** Above and below the lines of a word: rows are 34 pixels high at least, room for a finger. */
const ROW_PADDING = 7;
const LANE = 9;
/** How far each level is set in: 国家 not at all, what is of no place as 国家. */
const INDENT = 20;
const STEPS: Record<Term['level'], number> = { 国家: 0, 省: 1, 市: 2, 区县: 3, 行业: 0, 外地: 0 };
const SEAL_ROOM = 22;
/** From the innermost lane to the seal of 国家. */
const LANES_TO_WORDS = 18;
/** Between the ends of lines at one word. */
const END_STEP = 5;
const ROUNDING = 5;
/** Letters of Latin script and digits are about half as wide as characters. */
const NARROW = 0.56;

export interface DrawnNode {
  term: Term;
  /** Left end of the seal, and of the word. */
  seal: number;
  x: number;
  /** The word in lines: each its baseline, and how long a line under it is. */
  lines: { text: string; baseline: number; width: number }[];
  top: number;
  height: number;
}

export interface DrawnEdge {
  edge: Edge;
  /** Path from the one to the other. */
  path: string;
  /** Where it ends at the other, from the left. */
  end: readonly [x: number, y: number];
}

export interface Drawing {
  height: number;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

/** The families of a page, on lanes alike, so that the same level begins at the same place in each. */
export function drawFamilies(families: readonly Family[]): Drawing[] {
  const lanes = families.map(lanesOf);
  const most = Math.max(0, ...lanes.flat()) + 1;
  return families.map((family, at) => draw(family, lanes[at] ?? [], most));
}

function draw({ terms, edges }: Family, lanes: readonly number[], most: number): Drawing {
  const left = most * LANE + LANES_TO_WORDS;
  const nodes: DrawnNode[] = [];
  let top = 0;
  for (const term of terms) {
    const node = nodeAt(term, left, top);
    nodes.push(node);
    top += node.height;
  }
  const ends = endsOf(terms, edges, lanes);
  const place = (edge: number, term: Term): readonly [number, number] => {
    const node = nodes[terms.indexOf(term)];
    if (!node) throw new Error(`${term.id} is not in its family`);
    const own = ends.get(term) ?? [];
    const shift = own.indexOf(edge) - (own.length - 1) / 2;
    const first = node.top + ROW_PADDING + LINE_HEIGHT / 2;
    return [node.seal - 3, first + shift * END_STEP];
  };
  return {
    height: top,
    nodes,
    edges: edges.map((edge, at) => {
      const lane = left - LANES_TO_WORDS - (lanes[at] ?? 0) * LANE;
      const [start, end] = [place(at, edge.from), place(at, edge.to)];
      return { edge, path: pathOf(start, lane, end), end };
    }),
  };
}

function nodeAt(term: Term, left: number, top: number): DrawnNode {
  const seal = left + STEPS[term.level] * INDENT;
  const x = seal + SEAL_ROOM;
  const texts = wrapped(term.term, (DRAWING_WIDTH - x) / WORD_SIZE);
  const lines = texts.map((text, at) => ({
    text,
    baseline: top + ROW_PADDING + at * LINE_HEIGHT + 16,
    width: Math.round(widthOf(text) * WORD_SIZE),
  }));
  return { term, seal, x, lines, top, height: texts.length * LINE_HEIGHT + 2 * ROW_PADDING };
}

/** In lines of at most so many ems; none begins with a mark. */
function wrapped(word: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of word) {
    if (widthOf(line + character) > most && !/[、，。·”）]/.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

/** In ems. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\x20-\x7e·]/.test(one) ? NARROW : 1), 0);
}

/** The lane of each edge, the innermost 0: two that pass one row, or end at one side of it, have two. */
function lanesOf({ terms, edges }: Family): number[] {
  const spans = edges.map(({ from, to }) =>
    [terms.indexOf(from), terms.indexOf(to)].sort((a, b) => a - b),
  ) as [number, number][];
  const taken: [number, number][][] = [];
  const lanes: number[] = [];
  const byLength = spans.map((_, at) => at).sort((a, b) => length(spans[a]) - length(spans[b]));
  for (const at of byLength) {
    const span = spans[at];
    if (!span) continue;
    const free = (lane: number) =>
      (taken[lane] ?? []).every(([start, end]) => span[1] <= start || end <= span[0]);
    let lane = 0;
    while (!free(lane)) lane++;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes[at] = lane;
  }
  return lanes;
}

function length([start, end]: readonly [number, number] = [0, 0]): number {
  return end - start;
}

/** The edges that end at each term, from above to below: such as go up before such as go down, so that none crosses another there. */
function endsOf(terms: readonly Term[], edges: readonly Edge[], lanes: readonly number[]) {
  const ends = new Map<Term, number[]>();
  for (const [row, term] of terms.entries()) {
    const own = edges.flatMap(({ from, to }, at) => (from === term || to === term ? [at] : []));
    const order = (at: number) => {
      const { from, to } = edges[at] ?? {};
      const other = terms.indexOf((from === term ? to : from) ?? term);
      const lane = lanes[at] ?? 0;
      return other < row ? lane - edges.length : edges.length - lane;
    };
    ends.set(
      term,
      own.sort((a, b) => order(a) - order(b)),
    );
  }
  return ends;
}

function pathOf(
  [x1, y1]: readonly [number, number],
  lane: number,
  [x2, y2]: readonly [number, number],
) {
  const way = Math.sign(y2 - y1) * ROUNDING;
  const inner = lane + ROUNDING;
  return `M${x1} ${y1}H${inner}Q${lane} ${y1} ${lane} ${y1 + way}V${y2 - way}Q${lane} ${y2} ${inner} ${y2}H${x2}`;
}

/** A slogan as it stands in a drawing: its seal, its words in lines. Pure; lengths in pixels at the page's usual letters. */
import type { Term } from '../model/term.ts';
import type { Edge } from './slogan-graph.ts';

/** Size of the letters of a word. */
const WORD_SIZE = 15;
const LINE_HEIGHT = 21;
/** Above and below the lines of a word: rows are 35 pixels high at least, room for a finger. */
const ROW_PADDING = 7;
const SEAL_ROOM = 22;
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

interface DrawnEdge {
  edge: Edge;
  /** Path from the one to the other. */
  path: string;
  /** Where it ends at the other, and whether it comes there from the left (1) or from the right (-1). */
  end: readonly [x: number, y: number, way: 1 | -1];
}

export interface Drawing {
  width: number;
  height: number;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

/** A word in lines. @param room pixels from the seal's left end */
export function linesOf({ term }: Pick<Term, 'term'>, room: number): string[] {
  return wrapped(term, (room - SEAL_ROOM) / WORD_SIZE);
}

/** How high a row of so many lines is. */
export function rowHeight(lines: number): number {
  return lines * LINE_HEIGHT + 2 * ROW_PADDING;
}

/** @param seal left end of its seal; @param room pixels from there */
export function drawnNode(term: Term, seal: number, top: number, room: number): DrawnNode {
  const texts = linesOf(term, room);
  return {
    term,
    seal,
    x: seal + SEAL_ROOM,
    lines: texts.map((text, at) => ({
      text,
      baseline: top + ROW_PADDING + at * LINE_HEIGHT + 16,
      width: Math.round(widthOf(text) * WORD_SIZE),
    })),
    top,
    height: rowHeight(texts.length),
  };
}

/** Where lines to a word end: left of its seal, right of its first line; both at the middle of that line. */
export function endsAt({ seal, x, lines, top }: DrawnNode): {
  left: number;
  right: number;
  y: number;
} {
  const width = lines[0]?.width ?? 0;
  return { left: seal - 3, right: x + width + 4, y: top + ROW_PADDING + LINE_HEIGHT / 2 };
}

/** In lines of about one length, at most so many ems; a mark is the last of its line rather than the first. */
function wrapped(word: string, most: number): string[] {
  const even = widthOf(word) / Math.ceil(widthOf(word) / most);
  const lines: string[] = [];
  let line = '';
  for (const character of word) {
    const isFull = line !== '' && widthOf(line) >= even - 0.5;
    if ((isFull || widthOf(line + character) > most) && !RE_CLOSING.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}
const RE_CLOSING = /[、，。·+”）]/;

/** In ems. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\x20-\x7e·]/.test(one) ? NARROW : 1), 0);
}

/** How far a corner is rounded. */
const ROUNDING = 5;

/** A line from one place across to a lane, along it, and across to another place. */
export function pathBy(
  [x1, y1]: readonly [number, number],
  lane: number,
  [x2, y2]: readonly [number, number],
): string {
  const round = Math.min(ROUNDING, Math.abs(y2 - y1) / 2);
  if (round === 0) return `M${x1} ${y1}H${x2}`;
  const down = Math.sign(y2 - y1) * round;
  const [from, to] = [lane - Math.sign(lane - x1) * round, lane + Math.sign(x2 - lane) * round];
  return `M${x1} ${y1}H${from}Q${lane} ${y1} ${lane} ${y1 + down}V${y2 - down}Q${lane} ${y2} ${to} ${y2}H${x2}`;
}

/** Between the ends of lines at one side of a word, and the most that all of them take. */
const END_STEP = 5;
const ENDS = 26;

/**
 * How far off the middle lines end at one side of a word, so that none crosses another there.
 * @param lines whether each goes up (-1), straight on (0) or down (1), and its lane, the innermost 0
 */
export function endShifts(lines: readonly { way: number; lane: number }[]): number[] {
  const order = [...lines.keys()].sort((a, b) => rankOf(lines[a]) - rankOf(lines[b]));
  const ups = lines.filter(({ way }) => way < 0).length;
  const hasStraight = lines.some(({ way }) => way === 0);
  const middle = hasStraight ? ups : (lines.length - 1) / 2;
  const step = Math.min(END_STEP, ENDS / 2 / Math.max(middle, lines.length - 1 - middle));
  return lines.map((_, at) => (order.indexOf(at) - middle) * step);
}

/** From above to below: those that go up, the innermost first; straight on; those that go down, the innermost last. */
function rankOf({ way, lane } = { way: 0, lane: 0 }): number {
  return way < 0 ? lane - FAR : way * (FAR - lane);
}
const FAR = 1000;

/** The lane of each span, the innermost 0: two that overlap have two; short ones are innermost. */
export function lanesOf(spans: readonly (readonly [start: number, end: number])[]): number[] {
  const taken: (readonly [number, number])[][] = [];
  const lanes: number[] = [];
  const byLength = [...spans.entries()].sort(
    ([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0],
  );
  for (const [at, span] of byLength) {
    const isFree = (own: readonly (readonly [number, number])[]) =>
      own.every(([start, end]) => span[1] <= start || end <= span[0]);
    let lane = 0;
    while (!isFree(taken[lane] ?? [])) lane++;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes[at] = lane;
  }
  return lanes;
}

/** Text as it was set on a page → pieces at their places, in the direction in which the page is read. */
import type { Piece } from './page-lines.ts';

/** A piece of text as pdf.js has it: where it stands, turned and scaled by `[a, b, c, d, x, y]`. */
export interface SetText {
  str: string;
  transform: number[];
  width: number;
}

/** Directions of text by the first two numbers of its transform, and its place seen in that direction. */
const DIRECTIONS: { along: [number, number]; place(x: number, y: number): [number, number] }[] = [
  { along: [1, 0], place: (x, y) => [x, y] },
  { along: [0, 1], place: (x, y) => [y, -x] },
  { along: [-1, 0], place: (x, y) => [-x, -y] },
  { along: [0, -1], place: (x, y) => [-y, x] },
];
/** Tangent of the angle by which a direction may be missed. */
const ASLANT = 0.01;

/**
 * The pieces in the direction of most characters (a page that lies on its side has been turned); the
 * others are watermarks.
 */
export function piecesOf(items: readonly SetText[]): { pieces: Piece[]; turned: string[] } {
  const directions = items.map(directionOf);
  const most = [0, 1, 2, 3].reduce((best, direction) =>
    charactersIn(items, directions, direction) > charactersIn(items, directions, best)
      ? direction
      : best,
  );
  const pieces = items.filter((_, at) => directions[at] === most);
  const turned = items.filter((_, at) => directions[at] !== most).map(({ str }) => str.trim());
  return {
    pieces: pieces.map(({ str, transform, width }) => {
      const [, , c = 0, d = 0, setX = 0, setY = 0] = transform;
      const [x, y] = DIRECTIONS[most]?.place(setX, setY) ?? [setX, setY];
      return { text: str, x, y, width, size: Math.hypot(c, d) };
    }),
    turned: turned.filter((text) => text !== ''),
  };
}

/** Number of its direction; -1 where it is aslant. */
function directionOf({ transform: [a = 0, b = 0] }: SetText): number {
  return DIRECTIONS.findIndex(({ along: [x, y] }) => {
    const along = a * x + b * y;
    return along > 0 && Math.abs(a * y - b * x) <= ASLANT * along;
  });
}

function charactersIn(items: readonly SetText[], directions: readonly number[], direction: number) {
  return items
    .filter((_, at) => directions[at] === direction)
    .reduce((sum, { str }) => sum + str.length, 0);
}

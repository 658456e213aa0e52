/** Outlines of any font as those of TrueType: quadratic curves, on whole numbers. */

/** A command of an outline; curves with the points that draw them, and the end. */
export interface OutlineCommand {
  command: string;
  args: readonly number[];
}

/** A point of a TrueType outline: on it, or drawing it. */
export interface OutlinePoint {
  x: number;
  y: number;
  onCurve: boolean;
}
export type Contour = OutlinePoint[];

type XY = readonly [x: number, y: number];

/** How far a curve may be from the one that it stands for, in units of the font: a thousand are a character. */
const NEAR = 0.4;
/** Of a cubic curve from the quadratic one with the same tangents, by its third difference. */
const DEVIATION = Math.sqrt(3) / 36;

/** The closed lines of an outline. */
export function contoursOf(commands: readonly OutlineCommand[]): Contour[] {
  const contours: Contour[] = [];
  let at: XY = [0, 0];
  const add = ([x, y]: XY, onCurve: boolean) =>
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), onCurve });
  for (const { command, args } of commands) {
    const [first = [0, 0] as const, second = first, third = second] = pairs(args);
    if (command === 'moveTo') contours.push([]);
    if (command === 'moveTo' || command === 'lineTo') {
      add(first, true);
      at = first;
    } else if (command === 'quadraticCurveTo') {
      add(first, false);
      add(second, true);
      at = second;
    } else if (command === 'bezierCurveTo') {
      for (const [control, end] of quadratics(at, first, second, third)) {
        add(control, false);
        add(end, true);
      }
      at = third;
    }
  }
  return contours.map(withoutDoubleEnd).filter((contour) => contour.length > 2);
}

function pairs(args: readonly number[]): XY[] {
  return Array.from({ length: args.length / 2 }, (_, at) => [
    args[2 * at] ?? 0,
    args[2 * at + 1] ?? 0,
  ]);
}

/** A contour is closed by itself: its first point need not stand at its end again. */
function withoutDoubleEnd(contour: Contour): Contour {
  const [first, last] = [contour[0], contour.at(-1)];
  const isDouble = last?.onCurve && first?.x === last.x && first.y === last.y;
  return isDouble && contour.length > 1 ? contour.slice(0, -1) : contour;
}

/** As few quadratic curves as are near enough to a cubic one: the point that draws each, and its end. */
function quadratics(start: XY, one: XY, two: XY, end: XY): [control: XY, end: XY][] {
  const along = (axis: 0 | 1) => end[axis] - 3 * two[axis] + 3 * one[axis] - start[axis];
  const off = DEVIATION * Math.hypot(along(0), along(1));
  const count = Math.max(1, Math.ceil(Math.cbrt(off / NEAR)));
  const place = (t: number): XY => map2((axis) => cubic(t, [start, one, two, end], axis));
  const slope = (t: number): XY => map2((axis) => derivative(t, [start, one, two, end], axis));
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [at / count, (at + 1) / count];
    const [left, right] = [place(from), place(to)];
    const [leaving, arriving] = [slope(from), slope(to)];
    const step = (to - from) / 4;
    // Half way between the two ends, moved by how the tangents differ.
    const control = map2(
      (axis) => (left[axis] + right[axis]) / 2 + step * (leaving[axis] - arriving[axis]),
    );
    return [control, right];
  });
}

function map2(make: (axis: 0 | 1) => number): XY {
  return [make(0), make(1)];
}

function cubic(t: number, [a, b, c, d]: readonly [XY, XY, XY, XY], axis: 0 | 1): number {
  const s = 1 - t;
  return s ** 3 * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t ** 3 * d[axis];
}

function derivative(t: number, [a, b, c, d]: readonly [XY, XY, XY, XY], axis: 0 | 1): number {
  const s = 1 - t;
  return (
    3 *
    (s * s * (b[axis] - a[axis]) + 2 * s * t * (c[axis] - b[axis]) + t * t * (d[axis] - c[axis]))
  );
}

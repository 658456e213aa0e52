/** Outlines of cubic curves become those of quadratic ones, so near that nobody sees it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contour, contoursOf } from './outlines.ts';

type XY = [number, number];
const move = ([x, y]: XY) => ({ command: 'moveTo', args: [x, y] });
const line = ([x, y]: XY) => ({ command: 'lineTo', args: [x, y] });
const close = { command: 'closePath', args: [] };

test('lines and quadratic curves are taken as they are', () => {
  const commands = [
    ...[move([0, 0]), line([100, 0]), line([100, 100])],
    ...[{ command: 'quadraticCurveTo', args: [50, 150, 0, 100] }, line([0, 0]), close],
  ];
  expect(contoursOf(commands)).toEqual([
    [
      { x: 0, y: 0, onCurve: true },
      { x: 100, y: 0, onCurve: true },
      { x: 100, y: 100, onCurve: true },
      { x: 50, y: 150, onCurve: false },
      { x: 0, y: 100, onCurve: true },
    ],
  ]);
});

test('what encloses nothing is left out', () => {
  expect(contoursOf([move([0, 0]), close, move([5, 5]), line([9, 9]), close])).toEqual([]);
});

const number = fc.integer({ min: -200, max: 1000 });
const point = fc.tuple(number, number);

test('no point of a curve is further than a unit and a half from the one that stands for it', () => {
  fc.assert(
    fc.property(point, point, point, point, (start, one, two, end) => {
      const commands = [
        move(start),
        { command: 'bezierCurveTo', args: [...one, ...two, ...end] },
        // Two corners, so that it always encloses something.
        ...[line([2000, 0]), line([2000, 2000]), close],
      ];
      const [contour = []] = contoursOf(commands);
      const drawn = pointsOn(contour.slice(0, -2));
      for (let t = 0; t <= 1; t += 1 / 16) {
        const at = cubicAt(t, start, one, two, end);
        const nearest = Math.min(...drawn.map(([x, y]) => Math.hypot(x - at[0], y - at[1])));
        expect(nearest).toBeLessThan(1.5);
      }
    }),
  );
});

function cubicAt(t: number, a: XY, b: XY, c: XY, d: XY): XY {
  const s = 1 - t;
  const at = (axis: 0 | 1) =>
    s ** 3 * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t ** 3 * d[axis];
  return [at(0), at(1)];
}

/** Points on the quadratic curves of a contour, close together. */
function pointsOn(contour: Contour): XY[] {
  const found: XY[] = [];
  for (let at = 0; at + 2 < contour.length; at += 2) {
    const [a, b, c] = [contour[at], contour[at + 1], contour[at + 2]];
    if (!a || !b || !c) break;
    const length = Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y);
    const steps = Math.ceil(length * 2) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const t = step / steps;
      const s = 1 - t;
      found.push([
        s * s * a.x + 2 * s * t * b.x + t * t * c.x,
        s * s * a.y + 2 * s * t * b.y + t * t * c.y,
      ]);
    }
  }
  return found;
}

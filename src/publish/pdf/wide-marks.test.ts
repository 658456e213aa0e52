/** Narrow marks get a character's room, whatever font they come from; 28 of them make a line. */
import { expect, test } from 'vitest';
import { withRoom } from './wide-marks.ts';

/** A shape from 50 to 300 units of a thousand. */
const SHAPE = {
  contours: [[50, 300].map((x) => ({ x, y: 0, onCurve: true }))],
  advanceWidth: 350,
};
const seen = (character: string, shape = SHAPE) => {
  const { contours, advanceWidth } = withRoom(character, shape, 1000);
  return [contours[0]?.map(({ x }) => x), advanceWidth];
};

test('quotation marks stand beside what they enclose', () => {
  expect(seen('“')).toEqual([[700, 950], 1000]);
  expect(seen('’')).toEqual([[50, 300], 1000]);
});

test('dashes are drawn out', () => {
  expect(seen('—')).toEqual([[143, 857], 1000]);
});

test('what has its room, and what needs none, stays', () => {
  expect(seen('“', { ...SHAPE, advanceWidth: 1000 })).toEqual([[50, 300], 1000]);
  expect(seen('A')).toEqual([[50, 300], 350]);
});

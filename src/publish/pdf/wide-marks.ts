/** Marks that take a character's room in Chinese text, and less in fonts that have them for Latin text, too. */
import type { Contour } from './outlines.ts';

export const RE_WIDE_MARK = /[“”‘’—…]/;
/** From so much of a character's room on nobody sees that it is less. */
const WIDE = 0.95;
const RE_OPENING = /[“‘]/;
const RE_DRAWN_OUT = /[—…]/;

/** Whether a mark takes a character's room. @param width of it, in units of the font */
export function isWide(width: number, unitsPerEm: number): boolean {
  return width >= WIDE * unitsPerEm;
}

/** A shape with its width. */
export interface Shape {
  contours: Contour[];
  advanceWidth: number;
}

/**
 * A shape with the room that it must have: quotation marks stand beside what they enclose, dashes and dots are
 * drawn out, since two of them are one line.
 */
export function withRoom(character: string, shape: Shape, unitsPerEm: number): Shape {
  const { contours, advanceWidth } = shape;
  if (!RE_WIDE_MARK.test(character) || isWide(advanceWidth, unitsPerEm)) return shape;
  const stretch = RE_DRAWN_OUT.test(character) ? unitsPerEm / advanceWidth : 1;
  const shift = RE_OPENING.test(character) ? unitsPerEm - advanceWidth : 0;
  return {
    contours: contours.map((contour) =>
      contour.map((point) => ({ ...point, x: Math.round(point.x * stretch) + shift })),
    ),
    advanceWidth: unitsPerEm,
  };
}

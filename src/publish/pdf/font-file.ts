/**
 * The characters that are needed of a font, as a TrueType font. Chromium writes any other into a PDF as shapes
 * without names (Type 3), twice as large; and of a font with more characters than are on the page it takes the
 * names of shapes that look the same: ⼯ for 工.
 */
import type { TTF } from 'fonteditor-core';
import type { Face } from './font-faces.ts';
import { type Contour, contoursOf } from './outlines.ts';

/** How lines are set is told by the styles; fonts must say something. */
const ABOVE = 0.88;
const BELOW = 0.12;
/** In ms; the same for every font, which has no day of its own (0 is taken for today). */
const NO_DATE = 1;

/**
 * @param characters that the face has, each once
 */
export async function fontOf(face: Face, characters: string): Promise<Buffer> {
  const { createFont } = await import('fonteditor-core');
  const font = createFont();
  const ttf = font.get();
  const { unitsPerEm, latinName: name } = face;
  const [ascent, descent] = [Math.round(ABOVE * unitsPerEm), -Math.round(BELOW * unitsPerEm)];
  font.set({
    ...ttf,
    head: { ...ttf.head, unitsPerEm, created: NO_DATE, modified: NO_DATE } as TTF.Head,
    hhea: { ...ttf.hhea, ascent, descent, lineGap: 0 },
    name: { ...ttf.name, fontFamily: name, fullName: name, postScriptName: name },
    'OS/2': {
      ...ttf['OS/2'],
      ...{ sTypoAscender: ascent, sTypoDescender: descent, sTypoLineGap: 0 },
      ...{ usWinAscent: ascent, usWinDescent: -descent },
    },
    glyf: [
      glyph([], unitsPerEm),
      ...Array.from(characters, (character) => {
        const { path, advanceWidth } = face.glyph(character);
        const code = character.codePointAt(0) ?? 0;
        return { ...glyph(contoursOf(path.commands), advanceWidth), unicode: [code] };
      }),
    ],
  });
  return font.write({ type: 'ttf' }) as Buffer;
}

/** A shape with the box that it fills; the first of a font stands for what it has not. */
function glyph(contours: Contour[], advanceWidth: number): TTF.Glyph {
  const points = contours.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [xMin = 0, yMin = 0] = points.length > 0 ? [Math.min(...xs), Math.min(...ys)] : [];
  const [xMax = 0, yMax = 0] = points.length > 0 ? [Math.max(...xs), Math.max(...ys)] : [];
  return {
    ...{ contours, xMin, yMin, xMax, yMax },
    ...{ advanceWidth, leftSideBearing: xMin, name: '', unicode: [] },
  };
}

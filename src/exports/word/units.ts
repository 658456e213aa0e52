/** Lengths as Word files count them. */

/** A twentieth of a point, as which lengths are written. */
export function twips({ pt = 0, mm = 0 }: { pt?: number; mm?: number }): number {
  return Math.round(pt * 20 + (mm * 1440) / 25.4);
}

/**
 * The page of official documents (GB/T 9704—2012): A4, 22 lines of 28 characters, in mm. The lines stand in the
 * middle of their boxes, so that the margins are 2.4 mm less than the standard's, which are to the characters.
 */
export const PAGE = {
  ...{ width: 210, height: 297 },
  ...{ top: 34.6, bottom: 32.6, inner: 28, outer: 26 },
  // The page number stands 7 mm below the text; any lower edge of its line above 22 mm costs the page a line.
  footer: 22,
} as const;

/** Of the text, in twips. */
export const TEXT_WIDTH: number =
  twips({ mm: PAGE.width }) - twips({ mm: PAGE.inner }) - twips({ mm: PAGE.outer });

/** Of the running text: 三号, with which 28 characters are 448 pt wide; the lines have 442. */
export const BODY = { size: 16, line: 29.6, spacing: -0.25 } as const;

/**
 * What of a text's layout was recognised when it was imported: lines that the width of a page broke, and
 * title lines set with spaces between all characters. Kept in `report.yaml`, replayed on every build (C1).
 */
import { z } from 'zod';

/** Repairs that import decides on, in the order in which they are made, with what is counted. */
export const LAYOUT_REPAIRS = {
  接上题头断行: '处',
  接上标题断行: '处',
  接上断行: '处',
  合拢题头字间空格: '行',
} as const satisfies Record<string, string>;

const lineNumbers = z.array(z.int().positive()).optional();

/**
 * Schema of a layout: for each repair the numbers, from 1, of the filled lines that it was made on; of a
 * broken line, the lines that go on from the one before.
 */
export const layoutSchema = z.strictObject({
  接上题头断行: lineNumbers,
  接上标题断行: lineNumbers,
  /** Lines broken by a page's width, or at the links of a page, joined because the editor asked for it. */
  接上断行: lineNumbers,
  合拢题头字间空格: lineNumbers,
} satisfies Record<keyof typeof LAYOUT_REPAIRS, typeof lineNumbers>);
export type Layout = z.output<typeof layoutSchema>;

/** Doubts about a report's structure: what is too long, what is missing, what could be read in another way. */
import type { Doubt } from '../model/doubt.ts';
import { type Paragraph, type PartId, parseParagraphId } from '../model/paragraph.ts';
import type { Chain } from './chain.ts';
import type { Reading } from './readings.ts';

/** @returns doubts in the order of the text */
export function structureDoubts(
  body: readonly string[],
  readings: readonly Reading[],
  paragraphs: readonly Paragraph[],
): Doubt[] {
  void body; void readings; void paragraphs;
  return [];
}

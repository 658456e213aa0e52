/** Doubts about the text itself: broken lines, repeats, notes and references that don't meet. */
import type { Doubt } from '../model/doubt.ts';
import type { Paragraph } from '../model/paragraph.ts';

/** @param paragraphs all of a report, with their ids */
export function textDoubts(paragraphs: readonly Paragraph[]): Doubt[] {
  void paragraphs;
  return [];
}

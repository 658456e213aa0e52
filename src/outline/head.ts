/** Stage 1 of the outline: the title block, and what a page put above and between its lines. */
import type { Paragraph } from '../model/paragraph.ts';
import { type Cover, coverOf, titleBlockLength } from './title-block.ts';

/** What stands before the body. */
export interface Head {
  /**
   * The lines before the body, in order: of the title block (`0.0-1`, kind title), and others (`f-1`, kind
   * text). The body begins at `lines[paragraphs.length]`.
   */
  paragraphs: Paragraph[];
  /** What the title block says, line by line. */
  cover: Partial<Cover>;
}

/** @param lines repaired paragraphs, see `paragraphsOf` */
export function headOf(lines: readonly string[]): Head {
  const block = lines.slice(0, titleBlockLength(lines));
  return {
    paragraphs: block.map((text, at) => ({ id: `0.0-${at + 1}`, kind: 'title', text, lead: 0 })),
    cover: coverOf(block),
  };
}

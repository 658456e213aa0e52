/** The lists of a report's desk as stretches of its text, which the page has anyway. */
import type { Desk, PackedDesk } from './lists.ts';

/** Packs a desk. @param paragraphs of its report, as its script has them */
export function packDesk(
  desk: Desk,
  paragraphs: readonly { paragraph: string; text: string }[],
): PackedDesk {
  const stretch = (id: string, words: string): [number, number, number] => {
    const at = paragraphs.findIndex(({ paragraph }) => paragraph === id);
    const start = paragraphs[at]?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`paragraph ${id} of ${desk.report} does not hold ${words}`);
    return [at, start, words.length];
  };
  return {
    figures: desk.figures.map(({ paragraph, indicator, words }) => [
      indicator,
      ...stretch(paragraph, words),
    ]),
    commitments: desk.commitments.map(({ paragraph, words }) => stretch(paragraph, words)),
  };
}

/** What the lists are narrowed by: of each figure and of each commitment its words. */
export interface DeskWords {
  figures: string[];
  commitments: string[];
}

/** Unpacks a desk. @param texts of the report's paragraphs */
export function unpackDesk(
  { figures, commitments }: PackedDesk,
  texts: readonly string[],
): DeskWords {
  const words = (at: number, start: number, length: number) =>
    texts[at]?.slice(start, start + length) ?? '';
  return {
    figures: figures.map(([indicator, ...place]) => `${indicator} ${words(...place)}`),
    commitments: commitments.map((place) => words(...place)),
  };
}

/** The lists of a report's desk as stretches of its text, which the page has anyway. */
import type { CiteData } from '../../cite/data.ts';
import type { Desk, PackedDesk } from './lists.ts';

/** Packs a desk. @param text of its report */
export function packDesk(desk: Desk, text: Pick<CiteData, 'paragraphs'>): PackedDesk {
  const stretch = (paragraph: string, words: string): [number, number, number] => {
    const at = text.paragraphs.findIndex(([id]) => id === paragraph);
    const start = text.paragraphs[at]?.[4].indexOf(words) ?? -1;
    if (start < 0) throw new Error(`no ${words} in paragraph ${paragraph}`);
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

/** Set phrases as a Word document: by theme, each with where it stands. */
import type { Passage } from '../cite/passage.ts';
import { paragraph, type WordDocument } from '../exports/word/document.ts';
import { passageBlocks } from '../exports/word/passages.ts';

/** Phrases of a theme. */
export interface PhrasesTheme {
  name: string;
  passages: readonly Passage[];
}

/** @param report title of the report whose phrases they are */
export function phrasesDocument(report: string, themes: readonly PhrasesTheme[]): WordDocument {
  return {
    title: `${report}规范表述`,
    blocks: [
      paragraph('Title', '规范表述'),
      paragraph('Subtitle', `摘自《${report}》`),
      ...themes.flatMap(({ name, passages }) => [
        paragraph('Heading1', name),
        ...passages.flatMap(passageBlocks),
      ]),
    ],
  };
}

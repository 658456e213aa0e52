/** A Word document as plain data: what `wordFile` writes, in the build and on a page. */
import type { CHARACTER_STYLES, PARAGRAPH_STYLES } from './looks.ts';

/** How a paragraph looks and what it is: a style of the file, by its id. */
export type WordStyle = keyof typeof PARAGRAPH_STYLES;
/** How words within a paragraph look. */
type WordLook = keyof typeof CHARACTER_STYLES;

/** Words of one look. A tab and a line break in them become those of Word. */
export interface WordRun {
  text: string;
  look?: WordLook;
  /** What a footnote behind the words says; Word numbers them in their order. */
  note?: readonly WordRun[];
}

export interface WordParagraph {
  style: WordStyle;
  runs: readonly WordRun[];
}

/** A table over the whole width of the page's text. */
export interface WordTable {
  /** Shares of the width, a column each. */
  columns: readonly number[];
  /** Stands again at the head of each page; absent where the table has none. */
  head?: readonly (string | readonly WordRun[])[];
  /** A row of cells, or words over the whole width, at the head of those below. */
  rows: readonly (WordRow | { over: string })[];
  /** How the cells look, where the table is the report's own: not as small as those that we make. */
  style?: 'Cell' | 'OwnCell';
}

/** The cells of a row, from the left. */
export type WordRow = readonly (readonly WordRun[])[];

export type WordBlock = WordParagraph | WordTable;

export interface WordDocument {
  /** Of the file's properties, not shown in the text. */
  title: string;
  /** What the file says of itself besides: where its words are from. */
  about?: string;
  /** ISO day with which the file is dated; never today's (C8). Absent, it has no date. */
  day?: string;
  blocks: readonly WordBlock[];
}

/** A paragraph of words that look alike. */
export function paragraph(style: WordStyle, text: string): WordParagraph {
  return { style, runs: [{ text }] };
}

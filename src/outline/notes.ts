/** A report's own notes (名词解释): their terms, and the references to them in its text. */
import type { Paragraph } from '../model/paragraph.ts';

/** A note of the report's own. */
export interface Note {
  /** `n-3` */
  id: string;
  number: number;
  /** The number as it stands there, with its punctuation: `【3】`, `3.`; empty where it has none. */
  mark: string;
  /** What is explained, as the note writes it: “六稳”, 卒中. */
  term: string;
  /** The explanation: what stands behind the colon, and the paragraphs below. */
  meaning: string[];
}

/** The notes among a report's paragraphs (those with ids `n-1`, `n-1.2`, …). */
export function notesOf(paragraphs: readonly Paragraph[]): Note[] {
  void paragraphs;
  return [];
}

/** A reference to a note in a paragraph: `[3]` `［3］` `〔3〕` `【3】` `③` `³`. */
export interface Reference {
  /** Where it stands, in UTF-16 units. */
  at: number;
  length: number;
  number: number;
}

/**
 * The references to notes in a paragraph of the body.
 *
 * @param numbers of the notes that the report has; a number that is none of them is no reference
 */
export function referencesIn(text: string, numbers: ReadonlySet<number>): Reference[] {
  void text;
  void numbers;
  return [];
}

/** Phrases that a report puts in “ ”: each is a term or declared to be no slogan. */
import type { Paragraph } from '../model/paragraph.ts';

/** A phrase in “ ”, without its quotation marks: `text.slice(start, end)`. */
export interface Quoted {
  phrase: string;
  start: number;
  end: number;
}

const RE_QUOTED = /“([^“”]+)”/g;

/** The phrases in “ ” in reading order, each occurrence by itself. */
export function quotedIn(text: string): Quoted[] {
  return [...text.matchAll(RE_QUOTED)].map((found) => {
    const phrase = found[1] ?? '';
    const start = found.index + 1;
    return { phrase, start, end: start + phrase.length };
  });
}

/** All phrases in “ ” of some paragraphs. */
export function quotedPhrases(
  paragraphs: readonly Paragraph[],
): (Quoted & { paragraph: Paragraph })[] {
  return paragraphs.flatMap((paragraph) =>
    quotedIn(paragraph.text).map((quoted) => ({ ...quoted, paragraph })),
  );
}

/** Phrases that a report puts in “ ”: each is a term or declared to be no slogan. */
import type { Paragraph } from '../model/paragraph.ts';
import { createEachMatcher, type Match, type Surface } from './match.ts';

/** A phrase in “ ”, without its quotation marks. */
export interface QuotedPhrase {
  phrase: string;
  paragraph: Paragraph;
  start: number;
  end: number;
}

const RE_QUOTED = /“([^“”]+)”/g;

/** All phrases in “ ” in reading order, each occurrence by itself. */
export function quotedPhrases(paragraphs: readonly Paragraph[]): QuotedPhrase[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(RE_QUOTED)].map((found) => {
      const phrase = found[1] ?? '';
      const start = found.index + 1;
      return { phrase, paragraph, start, end: start + phrase.length };
    }),
  );
}

/** Those phrases that no term covers from end to end, and that are not declared as no slogans. */
export function unaccounted(
  phrases: readonly QuotedPhrase[],
  surfaces: readonly Surface[],
  notSlogans: ReadonlySet<string>,
): QuotedPhrase[] {
  const match = createEachMatcher(surfaces);
  const matches = new Map<Paragraph, readonly Match[]>();
  const matchesIn = (paragraph: Paragraph) => {
    const found = matches.get(paragraph) ?? match(paragraph.text);
    matches.set(paragraph, found);
    return found;
  };
  const covered = (quoted: QuotedPhrase) =>
    matchesIn(quoted.paragraph).some(
      ({ start, end }) => start <= quoted.start && end >= quoted.end,
    );
  return phrases.filter((quoted) => !notSlogans.has(quoted.phrase) && !covered(quoted));
}

/** Where each term stands: for “文中 n 处”, the glossary's keyword in context, and the checks. */
import type { Paragraph } from '../model/paragraph.ts';
import type { Term } from '../model/term.ts';
import { createMatcher, surfacesOf } from './match.ts';

/** One occurrence of a term. */
export interface Occurrence {
  paragraph: Paragraph;
  start: number;
  end: number;
}

/**
 * All occurrences of one term in reading order, also those that a longer term covers
 * (田园综合体 in 大埠口·豫见江南田园综合体), so that the number is what the eye counts.
 */
export function occurrencesOf(term: Term, paragraphs: readonly Paragraph[]): Occurrence[] {
  const match = createMatcher(surfacesOf(term));
  return paragraphs.flatMap((paragraph) =>
    match(paragraph.text).map(({ start, end }) => ({ paragraph, start, end })),
  );
}

/** A term that is marked in some paragraphs. */
export interface MarkedTerm {
  id: string;
  /** The words with which it first stands there; its headword may have others. */
  words: string;
}

/** The terms that are marked in the paragraphs, in order of first occurrence. */
export function termsMarkedIn(
  match: ReturnType<typeof createMatcher>,
  paragraphs: readonly Paragraph[],
): MarkedTerm[] {
  const words = new Map<string, string>();
  for (const { text } of paragraphs) {
    for (const { id, start, end } of match(text)) {
      if (!words.has(id)) words.set(id, text.slice(start, end));
    }
  }
  return [...words].map(([id, first]) => ({ id, words: first }));
}

/** A passage cut for display: some words before, the words themselves, some after. */
export interface Context {
  before: string;
  words: string;
  after: string;
  /** Whether nothing is cut before it. */
  isStart: boolean;
  /** Whether nothing is cut after it. */
  isEnd: boolean;
}

/**
 * Keyword in context.
 * @param width characters kept on each side
 */
export function contextOf(text: string, start: number, end: number, width = 16): Context {
  const from = Math.max(0, start - width);
  const to = Math.min(text.length, end + width);
  return {
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
    isStart: from === 0,
    isEnd: to === text.length,
  };
}

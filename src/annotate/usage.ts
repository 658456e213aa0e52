/** Where each term and each name stands: for “文中 n 处”, keyword in context, and the lists. */
import { ownOf, type Paragraph } from '../model/paragraph.ts';
import type { Match, Matcher } from './match.ts';
import type { Found, Scanner } from './scan.ts';

/** One occurrence of a term or a name. */
export interface Occurrence {
  paragraph: Paragraph;
  start: number;
  end: number;
  /** Id of the longer one that the words are part of: 平西路 in 平西路小学; null where there is none. */
  inside: string | null;
}

/** The occurrences by id, in reading order; what does not occur is not there. */
export type Occurrences = ReadonlyMap<string, readonly Occurrence[]>;

/**
 * All occurrences, also those that a longer term or name covers (田园综合体 in 大埠口·豫见江南田园综合体),
 * so that the number is what the eye counts, and who looks up 信钢 finds 信钢180万吨合金带钢 too. What is
 * not the report's own is passed over: its words are a web page's.
 */
export function occurrencesIn(
  paragraphs: readonly Paragraph[],
  scan: Scanner,
): { terms: Occurrences; names: Occurrences } {
  const terms = new Map<string, Occurrence[]>();
  const names = new Map<string, Occurrence[]>();
  for (const paragraph of ownOf(paragraphs)) {
    const found = scan(paragraph.text);
    collect(terms, paragraph, found.terms);
    collect(names, paragraph, found.names);
  }
  return { terms, names };
}

function collect(
  all: Map<string, Occurrence[]>,
  paragraph: Paragraph,
  { counted, marks }: Found,
): void {
  for (const place of counted) {
    const { id, start, end } = place;
    const own = all.get(id) ?? [];
    all.set(id, own);
    own.push({ paragraph, start, end, inside: longerThan(place, marks)?.id ?? null });
  }
}

/** The mark of another one that a place lies in. */
function longerThan(place: Match, marks: readonly Match[]): Match | undefined {
  return marks.find(
    ({ id, start, end }) => id !== place.id && start <= place.start && place.end <= end,
  );
}

/** A term that is marked in some paragraphs. */
export interface MarkedTerm {
  id: string;
  /** The words with which it first stands there; its headword may have others. '' where only its note is referred to. */
  words: string;
}

/** The terms that are marked in those of the paragraphs that are the report's own, in order of first occurrence. */
export function termsMarkedIn(match: Matcher, paragraphs: readonly Paragraph[]): MarkedTerm[] {
  const words = new Map<string, string>();
  for (const { text } of ownOf(paragraphs)) {
    for (const { id, start, end, isReference } of match(text)) {
      if (!words.get(id)) words.set(id, isReference ? '' : text.slice(start, end));
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

/**
 * The answer that a hit was opened from, kept in this tab: in the text one steps through all of it, and
 * goes back to the results.
 */
import { siteUrl } from './base.ts';
import { keep, objectIn, readKept } from './storage.ts';

const KEY = 'zhudu.answer';

/** A paragraph of an answer: its address from the site's root, and how often the words stand in it. */
type AnswerHit = readonly [address: string, occurrences: number];

/** An answer, its paragraphs in reading order. */
export interface Answer {
  /** The words that are marked. */
  words: string;
  /** What the search page's address has behind its `?`. */
  asked: string;
  hits: readonly AnswerHit[];
  /** The occurrence, from 0, to go to on the page that is opened next; -1 for that which it names. */
  next: number;
}

/** The address of a place where words are to be marked. @param address from the site's root, with its fragment */
export function markedUrl(address: string, words: string): string {
  return siteUrl(address.replace('#', `?${new URLSearchParams({ mark: words })}#`));
}

/** Keeps an answer in this tab. */
export function keepAnswer(answer: Answer): void {
  keep(KEY, JSON.stringify(answer), 'session');
}

/** The answer for these words; null where this tab has none, or something else under its name. */
export function answerFor(words: string): Answer | null {
  const answer = objectIn(readKept(KEY, 'session')) as Partial<Answer>;
  const { asked, hits, next } = answer;
  const isFit =
    answer.words === words &&
    typeof asked === 'string' &&
    typeof next === 'number' &&
    Array.isArray(hits) &&
    hits.every((hit) => typeof hit?.[0] === 'string' && hit[1] > 0);
  return isFit ? (answer as Answer) : null;
}

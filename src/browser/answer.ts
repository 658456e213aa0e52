/**
 * The answer that a hit was opened from, kept in this tab: in the text one steps through all of it, and
 * goes back to the results.
 */
import { SINGLE_FILE, siteUrl } from './base.ts';
import { writeHistory } from './history.ts';
import { keep, objectIn, readKept } from './storage.ts';

const KEY = 'zhudu.answer';
const PARAMETER = 'answer';

/** A paragraph of an answer: its address from the site's root, and how often the words stand in it. */
export type AnswerHit = readonly [address: string, occurrences: number];

/** An answer, or a stretch of a long one. */
export interface Answer {
  /** The words that are marked. */
  words: string;
  /** What the search page's address has behind its `?`. */
  asked: string;
  /** In reading order. */
  hits: readonly AnswerHit[];
  /** Occurrences before these, and in all. */
  before: number;
  total: number;
  /** Whether there may be more than that. */
  atLeast: boolean;
  /** Short names of the reports, where the answer is over several (C11). */
  names: Readonly<Record<string, string>>;
  /** The occurrence, from 0, to go to on the page that is opened next; -1 for that which it names. */
  next: number;
}

/** Anybody may write an address: an answer leads to paragraphs of this site, and to its results. */
const RE_PARAGRAPH = /^[\w-]+\/[\w-]+\.html#[\w.-]+$/;
const RE_ASKED = /^(\?|$)/;

/** Of a long answer so many paragraphs are passed on: before the one that is opened, and from it on. */
const MOST = 100;

/**
 * An answer to be passed on: of a long one what stands around the hit that is opened.
 * @param hits   the whole of it, in reading order
 * @param opened its place among them
 * @param names  of all reports
 */
export function answerAround(
  asked: Pick<Answer, 'words' | 'asked' | 'atLeast'>,
  hits: readonly AnswerHit[],
  opened: number,
  names: ReadonlyMap<string, string>,
): Answer {
  const from = Math.max(0, opened - MOST);
  const around = hits.slice(from, opened + MOST);
  const reports = new Set(around.map(([address]) => reportIn(address)));
  const named = [...reports].map((id) => [id, names.get(id) ?? id] as const);
  return {
    ...asked,
    hits: around,
    before: sumOf(hits.slice(0, from)),
    total: sumOf(hits),
    names: Object.fromEntries(reports.size > 1 ? named : []),
    next: -1,
  };
}

/** The report that an address from the site's root is of. */
export function reportIn(address: string): string {
  return address.split('/')[0] ?? '';
}

/** Occurrences in all of these. */
export function sumOf(hits: readonly AnswerHit[]): number {
  return hits.reduce((sum, [, occurrences]) => sum + occurrences, 0);
}

/** The address of a place where words are to be marked. @param address from the site's root, with its fragment */
export function markedUrl(address: string, words: string): string {
  return siteUrl(address.replace('#', `?${new URLSearchParams({ mark: words })}#`));
}

/**
 * Keeps an answer in this tab for the page that is opened next.
 * @returns that page's address, which on `file://` carries the answer: there the pages of one folder
 *   may not see what those of another keep
 */
export function passAnswer(answer: Answer, url: string): string {
  const text = JSON.stringify(answer);
  keep(KEY, text, 'session');
  if (location.protocol !== 'file:' || SINGLE_FILE) return url;
  const carrying = new URL(url);
  carrying.searchParams.set(PARAMETER, text);
  return carrying.href;
}

/** The answer for these words; null where this tab has none, or something else under its name. */
export function answerFor(words: string): Answer | null {
  const url = new URL(location.href);
  const carried = url.searchParams.get(PARAMETER);
  if (carried !== null) {
    keep(KEY, carried, 'session');
    url.searchParams.delete(PARAMETER);
    writeHistory(url);
  }
  const answer = objectIn(carried ?? readKept(KEY, 'session')) as Partial<Answer>;
  const { asked, hits, next, before, total, names } = answer;
  const isFit =
    answer.words === words &&
    typeof asked === 'string' &&
    RE_ASKED.test(asked) &&
    [next, before, total].every((number) => typeof number === 'number') &&
    Object.values(Object(names)).every((name) => typeof name === 'string') &&
    Array.isArray(hits) &&
    hits.every((hit) => RE_PARAGRAPH.test(hit?.[0]) && hit[1] > 0);
  return isFit ? (answer as Answer) : null;
}

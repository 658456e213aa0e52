/**
 * The answer that a hit was opened from, kept in this tab: in the text one steps through all of it, and
 * goes back to the results.
 */
import type { Answer } from './answer-stretch.ts';
import { SINGLE_FILE, siteUrl } from './base.ts';
import { writeHistory } from './history.ts';
import { keep, objectIn, readKept } from './storage.ts';

const KEY = 'zhudu.answer';
const PARAMETER = 'answer';

/** Anybody may write an address: an answer leads to paragraphs of this site, and to its results. */
const RE_PARAGRAPH = /^[\w-]+\/[\w-]+\.html#[\w.-]+$/;
const RE_ASKED = /^(\?|$)/;

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

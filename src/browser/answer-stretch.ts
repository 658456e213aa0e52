/** An answer as it is passed from the results to the text: the stretch of it around the hit that was opened. */

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

/** The occurrences of this page as part of the whole answer that they belong to. */
import { markedUrl, passAnswer } from './answer.ts';
import { type Answer, reportIn, sumOf } from './answer-stretch.ts';
import { siteUrl } from './base.ts';

/** An occurrence: the marks that it consists of. */
export type Place = HTMLElement[];

/** What is stepped through: the page's places, and what there is before and behind them. */
export interface Whole {
  places: Place[];
  /** Occurrences on earlier pages, and on all. */
  before: number;
  total: number;
  /** Whether there may be more. */
  atLeast: boolean;
  /** The report's name where others have occurrences, too; '' where none has. */
  report: string;
  /** The place, from 0 among all, that this page was opened for; -1 for none. */
  arrival: number;
  /** The address of the results; null where none are known. */
  results: string | null;
  /** Opens the page that has an occurrence. @param at from 0 among all */
  leave(at: number): void;
}

/** The page's own path, also on hosts that leave `.html` away. */
const pathOf = (address: string) => new URL(address, location.href).pathname.replace(/\.html$/, '');

/**
 * What there is to step through. Where the answer is not known, as in a tab of its own, or does not lead
 * to this page, it is this page alone.
 */
export function wholeOf(answer: Answer | null, all: Place[]): Whole {
  const alone: Whole = {
    places: all,
    before: 0,
    total: all.length,
    atLeast: false,
    report: '',
    arrival: -1,
    results: answer && siteUrl(`search.html${answer.asked}`),
    leave: () => {},
  };
  if (!answer) return alone;
  const isHere = ([address]: Answer['hits'][number]) =>
    pathOf(siteUrl(address)) === pathOf(location.href);
  const first = answer.hits.findIndex(isHere);
  if (first < 0) return alone;
  const anchors = new Set(answer.hits.filter(isHere).map(([address]) => address.split('#')[1]));
  // What the answer leaves out is marked, but not stepped through.
  const places = all.filter(([mark]) =>
    anchors.has(mark?.closest<HTMLElement>('[data-paragraph]')?.id ?? ''),
  );
  const here = answer.hits.filter(isHere);
  return {
    ...alone,
    places,
    before: answer.before + sumOf(answer.hits.slice(0, first)),
    total: answer.total - sumOf(here) + places.length,
    atLeast: answer.atLeast,
    report: answer.names[reportIn(here[0]?.[0] ?? '')] ?? '',
    arrival: answer.next,
    leave(at) {
      let passed = answer.before;
      const hit = answer.hits.find(([, occurrences]) => {
        passed += occurrences;
        return at < passed;
      });
      // Of a long answer only a stretch is known here: the results have the rest.
      if (!hit || at < answer.before) location.assign(alone.results ?? '');
      else location.assign(passAnswer({ ...answer, next: at }, markedUrl(hit[0], answer.words)));
    },
  };
}

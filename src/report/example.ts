/** A sentence of a report that shows on its cover what a note is. */

import type { Matcher } from '../annotate/match.ts';
import { sentencesIn } from '../ledger/sentences.ts';
import { bodyOf, type Paragraph } from '../model/paragraph.ts';
import { namesOfPlace } from '../model/place.ts';
import { isOpen, isOrdinary, onlyDoubtfulSources, type Term } from '../model/term.ts';
import { pointerTo } from './note-words.ts';
import type { Report } from './report.ts';

/** A sentence with the one term of it that is explained. */
export interface Example {
  paragraph: Paragraph;
  /** What stands before the term, the term as the sentence has it, and what stands behind. */
  before: string;
  words: string;
  after: string;
  term: Term;
}

/** Characters of a sentence that says something and is taken in at a glance. */
const SHORTEST = 16;
const LONGEST = 60;

/**
 * The sentence with the fewest terms, among them a slogan whose explanation is sure; of those the one
 * whose slogan is the nearest to the report's place, and then the shortest. Null where there is none.
 */
export function exampleOf(
  report: Pick<Report, 'paragraphs'>,
  termById: ReadonlyMap<string, Term>,
  match: Matcher,
): Example | null {
  const found = bodyOf(report.paragraphs).flatMap((paragraph) => {
    const { kind, text, lead } = paragraph;
    if (kind !== 'text') return [];
    const matches = match(text);
    return sentencesIn(text, lead).flatMap(({ start, end }) => {
      const length = [...text.slice(start, end)].length;
      if (length < SHORTEST || length > LONGEST) return [];
      const inside = matches.filter((one) => one.start >= start && one.end <= end);
      return inside.flatMap(({ id, start: from, end: to, isReference }) => {
        const term = termById.get(id);
        if (!term || isReference || !isSlogan(term)) return [];
        const example: Example = {
          paragraph,
          before: text.slice(start, from),
          words: text.slice(from, to),
          after: text.slice(to, end),
          term,
        };
        return [{ example, terms: inside.length, near: nearness(term), length }];
      });
    });
  });
  found.sort((a, b) => a.terms - b.terms || b.near - a.near || a.length - b.length);
  return found[0]?.example ?? null;
}

/** Whether a term is a slogan whose explanation is sure, and short enough to be shown. */
function isSlogan(term: Term): boolean {
  if (term.own && term.gloss === pointerTo(term.own.label)) return false;
  return !isOrdinary(term) && !isOpen(term) && !onlyDoubtfulSources(term);
}

/** How near to a report's place a term's own place is: a county's before its province's before a nation's. */
export function nearness({ place }: Pick<Term, 'place'>): number {
  return place === undefined ? 0 : namesOfPlace(place).length;
}

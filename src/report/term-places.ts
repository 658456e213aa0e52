/** Where the terms of a report are marked. Pure. */
import type { Match, Matcher } from '../annotate/match.ts';
import { ownOf, type Paragraph } from '../model/paragraph.ts';
import { pagesOf } from './pages.ts';
import type { Report } from './report.ts';

/** A place where a term is marked. */
export interface TermPlace {
  /** Name of its page's file: `part-3-1`. */
  page: string;
  paragraph: Paragraph;
  match: Match;
}

/** By the ids of the terms, both in reading order. */
export function termPlaces(report: Report, match: Matcher): Map<string, TermPlace[]> {
  const all = pagesOf(report).flatMap(({ slug, paragraphs }) =>
    ownOf(paragraphs).flatMap((paragraph) =>
      match(paragraph.text).map((match): TermPlace => ({ page: slug, paragraph, match })),
    ),
  );
  return Map.groupBy(all, ({ match }) => match.id);
}

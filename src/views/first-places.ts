/** Where each term of a report stands first. */
import type { Matcher } from '../annotate/match.ts';
import { ownOf } from '../model/paragraph.ts';
import { pageHolding } from '../report/pages.ts';
import type { Report } from '../report/report.ts';
import type { Passage } from '../report/summary.ts';

/** A place of a term in a report. */
type FirstPlace = Pick<Passage, 'page' | 'paragraph' | 'words'>;

/** @returns by the ids of the terms that are marked, in reading order */
export function firstPlaces(report: Report, match: Matcher): Map<string, FirstPlace> {
  const places = new Map<string, FirstPlace>();
  for (const { id: paragraph, text } of ownOf(report.paragraphs)) {
    for (const { id, start, end } of match(text)) {
      if (places.has(id)) continue;
      const words = text.slice(start, end);
      places.set(id, { page: pageHolding(report, paragraph).slug, paragraph, words });
    }
  }
  return places;
}

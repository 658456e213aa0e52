/** Where each term of a report stands first. */
import type { Matcher } from '../annotate/match.ts';
import { ownOf } from '../model/paragraph.ts';
import { pageHolding } from '../report/pages.ts';
import type { Report } from '../report/report.ts';

/** @returns by the ids of the terms that are marked, in reading order, the name of the page that each stands on first */
export function firstPages(report: Report, match: Matcher): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { id: paragraph, text } of ownOf(report.paragraphs)) {
    for (const { id } of match(text)) {
      if (!pages.has(id)) pages.set(id, pageHolding(report, paragraph).slug);
    }
  }
  return pages;
}

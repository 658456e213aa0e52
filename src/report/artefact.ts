/**
 * One report made ready: all that its pages, the search and the library need of it, worked out once, from
 * its own files and from what of the glossary and the names applies to it. Pure.
 */
import type { Match } from '../annotate/match.ts';
import { ownOf } from '../model/paragraph.ts';
import { type OpenThings, openThings } from './open.ts';
import type { Report } from './report.ts';
import { type Applying, type ReportSummary, summaryOf } from './summary.ts';

export interface Artefact {
  report: Report;
  /** The terms that are marked, by the ids of the paragraphs that have any; none in what is not the report's own. */
  marks: Readonly<Record<string, readonly Match[]>>;
  /** What still waits for an editor. */
  open: OpenThings;
  summary: ReportSummary;
}

/** @param most passages that the summary keeps of each term and each name */
export function artefactOf(report: Report, applying: Applying, most: number): Artefact {
  const { scan } = applying;
  const marks = ownOf(report.paragraphs).flatMap(({ id, text }) => {
    const found = scan(text).terms.marks;
    return found.length > 0 ? [[id, found] as const] : [];
  });
  const open = openThings(report, scan);
  return {
    report,
    marks: Object.fromEntries(marks),
    open,
    summary: summaryOf(report, applying, open, most),
  };
}

/** An artefact as JSON. */
export function writeArtefact({ report, ...others }: Artefact): string {
  // The chapters hold the paragraphs.
  return JSON.stringify({ ...others, report: { ...report, paragraphs: undefined } });
}

/** What {@link writeArtefact} wrote. */
export function readArtefact(json: string): Artefact {
  const { report, ...others } = JSON.parse(json) as Artefact;
  const paragraphs = report.chapters.flatMap((chapter) => chapter.paragraphs);
  return { ...others, report: { ...report, paragraphs } };
}

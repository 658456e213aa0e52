/**
 * One report made ready: all that its pages, the search and the library need of it, worked out once, from
 * its own files and from what of the glossary and the names applies to it.
 */
import type { Match } from '../annotate/match.ts';
import type { Report } from './report.ts';
import type { ReportSummary } from './summary.ts';

export interface Artefact {
  report: Report;
  /** The terms that are marked, by the ids of the paragraphs; none where a paragraph has none. */
  marks: Readonly<Record<string, readonly Match[]>>;
  summary: ReportSummary;
}

/** The artefact as one line of JSON. */
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

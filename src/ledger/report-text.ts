/** A report as the rules of the desk read it: its paragraphs, and what its parts are for. */
import { type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { PassageKind, ReportData } from '../model/report.ts';

export interface ReportText {
  parts: ReportData['parts'];
  paragraphs: readonly Paragraph[];
}

/** What the part of a paragraph is for; undefined where the report names no such part. */
export function partKindOf({ parts }: ReportText, paragraph: string): PassageKind | undefined {
  const own = parseParagraphId(paragraph)?.part;
  return parts.find(({ id }) => id === own)?.kind;
}

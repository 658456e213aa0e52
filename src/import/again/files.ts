/** The files of a report that is imported once more. */

import { chaptersOf } from '../../outline/split-chapters.ts';
import {
  notesYaml,
  type ReadReport,
  type ReportFiles,
  reportOf,
  verified,
} from '../report-files.ts';
import type { Told } from '../whose.ts';
import {
  corrected,
  type Earlier,
  keptErrata,
  keptFiles,
  keptNotes,
  keptParagraphs,
  keptReport,
  keptTitles,
  refuseOther,
} from './again.ts';
import { keptGuides } from './guides.ts';
import type { Moves } from './moves.ts';

/** Files with what became of the earlier ones. */
export interface AgainFiles extends ReportFiles {
  moves: Moves;
  /** Ids that mean other words, or none, now. */
  moved: (readonly [from: string, to: string | null])[];
  /** What of the editors' names words that are no longer there; it is left as it is. */
  lost: string[];
}

/**
 * @param told what options say; what they don't is as it was
 * @throws {DataError} 不能导入: it is another report
 * @throws {DataErrors} what was made doesn't equal the source
 */
export function filesAgain(read: ReadReport, earlier: Earlier, told: Told): AgainFiles {
  const kept = keptParagraphs(earlier, read.outline.paragraphs);
  refuseOther(kept, earlier, read.file);
  const { moves, moved } = kept;
  const { errata, lost } = keptErrata(earlier, kept);
  const paragraphs = kept.paragraphs.map(corrected(errata));
  const chapters = keptTitles(earlier, chaptersOf(paragraphs, read.outline.parts));
  const { text, ...report } = keptReport(earlier, { ...reportOf(read), errata }, told, moves);
  const others = keptFiles(earlier, moves);
  const files = verified(read.source, report, chapters, text);
  for (const [file, content] of others.files) files.set(file, content);
  const guides = keptGuides(earlier, chapters, moves);
  for (const [file, content] of guides.files) files.set(file, content);
  const notes = keptNotes(earlier, notesYaml(read));
  if (notes !== null) files.set('notes.yaml', notes);
  return { report, chapters, files, moves, moved, lost: [...lost, ...others.lost, ...guides.lost] };
}

/** A report as it is loaded from its folder: its text, and what has been drawn from its numbers. */
import type { FiguresData } from '../model/figure.ts';
import type { Guide } from '../model/guide.ts';
import type { CommitmentsData, LedgerData } from '../model/ledger.ts';
import type { NoteEntry } from '../model/note.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { PhrasesData } from '../model/phrases.ts';
import type { ChapterData, ReportData } from '../model/report.ts';

/** A chapter: one MDX file; `pages.ts` says on which page it stands. */
export interface Chapter extends ChapterData {
  /** Name of the file: `part-3-1`. */
  slug: string;
  /** Path relative to the project. */
  file: string;
  paragraphs: Paragraph[];
  /** What an editor wrote to read it by. */
  guide?: Guide;
}

/** What a deputy works with: the report's figures, and what is drawn from them. */
export interface Desk {
  figures: FiguresData;
  ledger: LedgerData;
  commitments: CommitmentsData;
}

/** A report with its text. */
export interface Report extends ReportData {
  id: string;
  /** Folder relative to the project: `content/reports/pingqiao-2023`. */
  folder: string;
  /** Of `source.txt` as received, in hex. */
  sourceSha256: string;
  /** In reading order. */
  chapters: Chapter[];
  /** All paragraphs in reading order. */
  paragraphs: Paragraph[];
  /** What its own notes explain; the paragraphs have what they say. */
  notes: readonly NoteEntry[];
  /** Null where nobody has written `figures.yaml` yet; the report can be read all the same. */
  desk: Desk | null;
  /** Its set phrases by theme; null where nobody has chosen any. */
  phrases: PhrasesData | null;
}

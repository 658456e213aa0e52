/** The library: all reports and the glossary that explains them, as loaded from `content/`. */
import type { Paragraph } from '../model/paragraph.ts';
import type { ChapterData, ReportData } from '../model/report.ts';
import type { Term } from '../model/term.ts';

/** A chapter: one MDX file and one page. */
export interface Chapter extends ChapterData {
  /** Name of the file and of the page: `part-3-1`. */
  slug: string;
  /** Path relative to the project. */
  file: string;
  paragraphs: Paragraph[];
}

/** A report with its text. */
export interface Report extends ReportData {
  id: string;
  /** Folder relative to the project: `content/reports/pingqiao-2023`. */
  folder: string;
  /** `source.txt` as received. */
  sourceBytes: Uint8Array;
  sourceSha256: string;
  /** In reading order. */
  chapters: Chapter[];
  /** All paragraphs in reading order. */
  paragraphs: Paragraph[];
}

export interface Library {
  /** Sorted by pinyin. */
  terms: Term[];
  termById: ReadonlyMap<string, Term>;
  /** Newest year first. */
  reports: Report[];
}

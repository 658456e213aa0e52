/** The library: all reports, the glossary and the names in them, as loaded from `content/`. */
import type { FiguresData } from '../model/figure.ts';
import type { Formula } from '../model/formula.ts';
import type { CommitmentsData, LedgerData } from '../model/ledger.ts';
import type { Name } from '../model/name.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Publisher } from '../model/publisher.ts';
import type { ChapterData, ReportData } from '../model/report.ts';
import type { Term } from '../model/term.ts';

/** A chapter: one MDX file; `pages.ts` says on which page it stands. */
export interface Chapter extends ChapterData {
  /** Name of the file: `part-3-1`. */
  slug: string;
  /** Path relative to the project. */
  file: string;
  paragraphs: Paragraph[];
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
  /** `source.txt` as received. */
  sourceBytes: Uint8Array;
  sourceSha256: string;
  /** In reading order. */
  chapters: Chapter[];
  /** All paragraphs in reading order. */
  paragraphs: Paragraph[];
  /** Null where nobody has written `figures.yaml` yet; the report can be read all the same. */
  desk: Desk | null;
}

/** All that `content/` holds, as one. */
export interface Library {
  /** Sorted by pinyin. */
  terms: Term[];
  termById: ReadonlyMap<string, Term>;
  /** Newest year first. */
  reports: Report[];
  /** Sorted by pinyin. */
  names: Name[];
  /** Words declared to be no names, by the file that declares them. */
  notNames: { file: string; words: string[] }[];
  /** Whose pages may be linked. */
  publishers: Publisher[];
  /** What must be quoted, never paraphrased. */
  formulas: Formula[];
}

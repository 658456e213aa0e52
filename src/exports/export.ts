/** A file that a report is taken along as, made with its pages: `<report>/downloads/<file>`. */
import type { Matcher } from '../annotate/match.ts';
import type { Name } from '../model/name.ts';
import type { Site } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import type { Report } from '../report/report.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { QuoteLabel } from './book-notes.ts';

/** All that an export may be made from. */
export interface ExportSource {
  report: Report;
  summary: ReportSummary;
  site: Site;
  /** Finds the terms that are marked in the report. */
  match: Matcher;
  /** The terms that can stand in the report, by their ids. */
  termById: ReadonlyMap<string, Term>;
  /** The names that stand in it. */
  names: readonly Name[];
  quoteLabel: QuoteLabel;
}

/** Sections of the page that offers what is taken along, in its order. */
export const EXPORT_GROUPS = ['打印', '电子书', 'Word', '表格', '卡片', '数据', '网页'] as const;
type ExportGroup = (typeof EXPORT_GROUPS)[number];

/** A kind of file. */
export interface Export {
  /** Its name in the report's `downloads/`: `official.docx`. */
  file: string;
  group: ExportGroup;
  /** What a link to it says: 注释版 EPUB. */
  name: string;
  /** What it is for, and what must be known before it is used; one or two sentences. */
  what: string;
  /** Its MIME type. */
  type: string;
  /** Which reports have it, where not all do. */
  when?: (source: ExportSource) => boolean;
  /** The same source gives the same bytes. */
  make(source: ExportSource): Uint8Array | Promise<Uint8Array>;
}

/** A file that is made of the finished site, when it is asked for (`npm run pdf`, `npm run pack`). */
export interface LaterExport extends Pick<Export, 'file' | 'group' | 'name' | 'what'> {
  /** Where it is put, from the site's root; `<report>` is the report's id. */
  path: string;
  /** What to do where it was not made. */
  until: string;
}

/** What is cited: a paragraph of a report, or words of it. */
import type { ReportData } from '../model/report.ts';

/** What a citation says of the report. */
export type CitedReport = Pick<ReportData, 'title' | 'places' | 'year' | 'cover' | 'date'> & {
  id: string;
};

/** A passage, as plain data: a page can carry it, so that a browser needs no more than this to cite. */
export interface Passage {
  report: CitedReport;
  /** Id of the paragraph: `3.2-4`. */
  paragraph: string;
  /** Where it stands, in the reader's words: 第三部分（二）第4段. */
  label: string;
  /** The whole official text of the paragraph. */
  text: string;
  /** The cited words in UTF-16 units of `text`; null where the paragraph as a whole is meant. */
  words: { start: number; end: number } | null;
  /** The other paragraphs that may stand on the same page; the link must not lead to them. */
  others: readonly string[];
}

/** The cited words, null where the paragraph as a whole is meant. */
export function wordsOf({ text, words }: Passage): string | null {
  return words === null ? null : text.slice(words.start, words.end);
}

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

/** The words that a citation quotes: those chosen, or the whole paragraph. */
export function quotedWords({ text, words }: Passage): string {
  return words === null ? text : text.slice(words.start, words.end);
}

/** What nobody means to quote at the edges of a selection; a colon or full stop at its end belongs to it. */
const RE_LEADING = /^[\s，、；：。！？]+/u;
const RE_CLOSING = /[\s，、；]+$/u;

/** Chosen words without the comma that the mouse took along; as they are where nothing would be left. */
export function withoutLooseMarks(
  text: string,
  { start, end }: NonNullable<Passage['words']>,
): NonNullable<Passage['words']> {
  const words = text.slice(start, end);
  const from = start + (RE_LEADING.exec(words)?.[0].length ?? 0);
  const to = end - (RE_CLOSING.exec(words)?.[0].length ?? 0);
  return from < to ? { start: from, end: to } : { start, end };
}

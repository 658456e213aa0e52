/** What is cited: a paragraph of a report, or words of it. */
import type { Paragraph } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';
import { citationLabel, type LabelledReport } from './label.ts';

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

/**
 * The passage of some words of a paragraph, or of the whole paragraph.
 * @param words the words to the character; undefined for the whole paragraph
 * @param from  where in the paragraph to look for them, when they stand there more than once
 * @throws RangeError when the words do not stand in the paragraph: nothing else may be cited
 */
export function passageOf(
  report: CitedReport & LabelledReport,
  paragraph: Paragraph,
  words?: string,
  from = 0,
): Passage {
  return {
    report,
    paragraph: paragraph.id,
    label: citationLabel(report, paragraph),
    text: paragraph.text,
    words: words === undefined ? null : find(paragraph, words, from),
    others: report.paragraphs.filter((other) => other !== paragraph).map(({ text }) => text),
  };
}

function find({ id, text }: Paragraph, words: string, from: number): Passage['words'] {
  const start = words === '' ? -1 : text.indexOf(words, from);
  if (start < 0) throw new RangeError(`paragraph ${id} does not contain “${words}” from ${from}`);
  return { start, end: start + words.length };
}

/** The cited words, null where the paragraph as a whole is meant. */
export function wordsOf({ text, words }: Passage): string | null {
  return words === null ? null : text.slice(words.start, words.end);
}

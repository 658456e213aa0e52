/**
 * What a browser needs to cite: the official text with the name of each paragraph, as a classic script
 * of its own (`<report>/cite.js`), asked for when a reader first cites. So the words that are copied are
 * the data's, whatever the page does to show them, and a page that is only read carries none of it.
 */
import type { ReportData } from '../model/report.ts';
import { citationLabel, type LabelledReport } from './label.ts';
import type { CitedReport, Passage } from './passage.ts';

/** A report as data for citing. */
export interface CiteData {
  report: CitedReport;
  /** In reading order: id, name in the reader's words, official text. */
  paragraphs: [id: string, label: string, text: string][];
}

/** Name of the global object that `cite.js` files fill, by report. */
export const CITE_REGISTRY = 'zhuduCite';

/** The data of a report. */
export function citeData(
  report: CitedReport & LabelledReport & Pick<ReportData, 'title'>,
): CiteData {
  const { id, title, places, year, cover, date } = report;
  return {
    report: { id, title, places, year, cover, ...(date === undefined ? {} : { date }) },
    paragraphs: report.paragraphs.map((one) => [one.id, citationLabel(report, one), one.text]),
  };
}

/** Source of the classic script that holds the data. */
export function citeScript(data: CiteData): string {
  const registry = `globalThis.${CITE_REGISTRY}`;
  return `(${registry}??={})[${JSON.stringify(data.report.id)}]=${JSON.stringify(data)};\n`;
}

/**
 * A passage of the data.
 * @param words stretch of the paragraph's text in UTF-16 units; null for the whole paragraph
 * @throws RangeError when there is no such paragraph or no such stretch
 */
export function passageFromData(
  { report, paragraphs }: CiteData,
  paragraph: string,
  words: Passage['words'],
): Passage {
  const found = paragraphs.find(([id]) => id === paragraph);
  if (!found) throw new RangeError(`no paragraph ${paragraph} in ${report.id}`);
  const [, label, text] = found;
  if (words && !(0 <= words.start && words.start < words.end && words.end <= text.length)) {
    throw new RangeError(`paragraph ${paragraph} has no ${words.start}–${words.end}`);
  }
  const others = paragraphs.filter((one) => one !== found).map(([, , other]) => other);
  return { report, paragraph, label, text, words, others };
}

/**
 * What a browser needs to cite: the official text with the name of each paragraph, as the classic script
 * `<report>/text.js`, asked for when a reader first cites or finds something in the report. So the words
 * that are copied are the data's, whatever the page does to show them, and a page that is only read
 * carries none of it.
 */
import type { CitedReport, Passage } from './passage.ts';

/** A paragraph: its id, the chapter and the part that it stands in, its name to readers, the official text. */
export type TextParagraph = [
  id: string,
  chapter: number,
  part: number,
  label: string,
  text: string,
];

/** A report as data for citing. */
export interface CiteData {
  report: CitedReport;
  /** In reading order. */
  paragraphs: readonly TextParagraph[];
}

/** Name of the global object that `text.js` files fill, by report. */
export const TEXT_REGISTRY = 'zhuduText';

/** The data of a report whose script has run. */
export function dataOf<T extends CiteData>(report: string): T | undefined {
  return (globalThis as { [TEXT_REGISTRY]?: Record<string, T> })[TEXT_REGISTRY]?.[report];
}

/** Source of the classic script that holds the data. */
export function textScript(data: CiteData): string {
  const registry = `globalThis.${TEXT_REGISTRY}`;
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
  const [, , , label, text] = found;
  if (words && !(0 <= words.start && words.start < words.end && words.end <= text.length)) {
    throw new RangeError(`paragraph ${paragraph} has no ${words.start}–${words.end}`);
  }
  const others = paragraphs.filter((one) => one !== found).map(([, , , , other]) => other);
  return { report, paragraph, label, text, words, others };
}

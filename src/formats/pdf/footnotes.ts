/** Footnotes stand at the foot of their page, in the middle of a sentence of the text: they go behind it. */

import { median } from '../../model/median.ts';
import { superscript } from '../superscript.ts';
import type { PrintedLine } from './page-lines.ts';

/** A footnote's font is smaller than the text's by so much. */
const SMALLER = 0.93;
/** ¹ ① [1] 〔1〕 1 */
const RE_MARK = /^(?:[⁰¹²³⁴-⁹]+|[①-⑳]|[[［〔【]\d{1,3}[\]］〕】]|\d{1,3}(?!\d))/u;

/** @param pages the lines of each page, running heads left out */
export function withFootnotesApart(pages: readonly (readonly PrintedLine[])[]): {
  bodies: PrintedLine[][];
  footnotes: PrintedLine[][];
} {
  const size = median(pages.flat().map((line) => line.size));
  const starts = pages.map((lines) => footnotesStart(lines, size));
  return {
    bodies: pages.map((lines, at) => lines.slice(0, starts[at])),
    footnotes: pages.map((lines, at) => lines.slice(starts[at])),
  };
}

/** Where the smaller lines at a page's foot begin, if the first has a mark and there is text above it. */
function footnotesStart(lines: readonly PrintedLine[], size: number): number {
  const text = lines.findLastIndex((line) => line.size >= SMALLER * size);
  const first = lines.findIndex((line, at) => at > text && RE_MARK.test(line.text));
  return text < 0 || first !== text + 1 ? lines.length : first;
}

/** A footnote as those of Word files are drawn: its number as it stands in the text. */
export function asNote(footnote: string): string {
  return footnote.replace(
    /^([\d⁰¹²³⁴-⁹]{1,3})\s*(?=\D)/u,
    (_, number) => `${superscript(number)} `,
  );
}

/**
 * Where the lines of a report's printed official edition begin, so that a place can be told by page and line,
 * as one tells it in a meeting: the classic script `<report>/lines.js`, written with the PDF. A site whose
 * PDFs were not made has the script without lines. Pure.
 */

/**
 * Where a line begins: the id of a paragraph whose first line it is, or, of one that goes on, the offset in
 * its text (UTF-16 units).
 */
export type LineStart = string | number;

/** The lines of an edition, page by page from page 1; empty lines are not among them, nor counted. */
export interface Lines {
  /** Version of the text that was printed, as `text.js` states it; lines of another text say nothing. */
  text: string;
  pages: readonly (readonly LineStart[])[];
}

/** A line of the edition: the number printed on its page, and which line of words it is there, from 1. */
interface PageLine {
  page: number;
  line: number;
}

/** Where words stand: the line in which they begin, and the one in which they end. */
export interface PrintedPlace extends PageLine {
  last: PageLine;
}

/** Name of the global object that `lines.js` files fill, by report. */
const REGISTRY = 'zhuduLines';

/**
 * Source of the classic script `<report>/lines.js`.
 * @param lines null where no PDF was made
 */
export function linesScript(report: string, lines: Lines | null): string {
  const registry = `globalThis.${REGISTRY}`;
  return `(${registry}??={})[${JSON.stringify(report)}]=${JSON.stringify(lines)};\n`;
}

/**
 * The lines of a report whose script has run.
 * @param text version of the text that they must be of
 * @returns null where no PDF was made, or one of another text
 */
export function linesOf(report: string, text: string): Lines | null {
  const scope = globalThis as { [REGISTRY]?: Record<string, Lines | null> };
  const lines = scope[REGISTRY]?.[report] ?? null;
  return lines?.text === text ? lines : null;
}

/**
 * Where some words of a paragraph were printed.
 * @param start where they begin in the paragraph, in UTF-16 units
 * @param end   behind their last; equal to `start` for a place between two characters
 * @returns null where the paragraph is not in the edition
 */
export function placeOf(
  lines: Lines,
  paragraph: string,
  start: number,
  end: number,
): PrintedPlace | null {
  const own = linesOfParagraph(lines, paragraph);
  const at = (offset: number) => own.findLast((line) => line.offset <= offset);
  const first = at(start);
  // The last of the words, not what stands behind them in the next line.
  const last = at(Math.max(start, end - 1));
  if (!first || !last) return null;
  return { page: first.page, line: first.line, last: { page: last.page, line: last.line } };
}

/** 第5页第12行; 第5页第12至14行; 第5页第22行至第6页第1行. */
export function placeText({ page, line, last }: PrintedPlace): string {
  const begin = `第${page}页第${line}`;
  if (last.page !== page) return `${begin}行至第${last.page}页第${last.line}行`;
  return last.line === line ? `${begin}行` : `${begin}至${last.line}行`;
}

/** The lines of one paragraph, with the offsets at which they begin. */
function linesOfParagraph({ pages }: Lines, paragraph: string): (PageLine & { offset: number })[] {
  let current = '';
  return pages.flatMap((starts, page) =>
    starts.flatMap((start, line) => {
      if (typeof start === 'string') current = start;
      if (current !== paragraph) return [];
      const offset = typeof start === 'string' ? 0 : start;
      return [{ page: page + 1, line: line + 1, offset }];
    }),
  );
}

/** What a page has at its top and bottom because it is a page: running heads, numbers, a browser's address. */
import type { PrintedLine } from './page-lines.ts';

/** Share of the pages on which a running head stands; those of left and right pages may differ. */
const SHARE = 0.4;
/** So many lines at an end of a page may be running heads. */
const MOST_LINES = 3;
/** 12, — 12 —, 第12页, 第 12 页 共 20 页, 12/20 */
const RE_PAGE_NUMBER =
  /^[-\u2010-\u2015_·.\s]*(?:第?\s*\d{1,4}\s*页?(?:[\s,，/／]*共?\s*\d{1,4}\s*页?)?)[-\u2010-\u2015_·.\s]*$/u;

/** @param pages the lines of each page, from the top */
export function withoutRunningHeads(pages: readonly (readonly PrintedLine[])[]): {
  pages: PrintedLine[][];
  dropped: PrintedLine[];
} {
  const left = pages.map((lines) => [...lines]);
  const dropped = new Set<PrintedLine>();
  for (const end of [0, -1]) {
    for (let round = 0; round < MOST_LINES; round += 1) {
      const outermost = left.map((lines) => lines.at(end));
      const heads = outermost.map((line) => line !== undefined && isHead(line, outermost));
      for (const [at, lines] of left.entries()) {
        if (!heads[at]) continue;
        const line = end === 0 ? lines.shift() : lines.pop();
        if (line) dropped.add(line);
      }
    }
  }
  return { pages: left, dropped: pages.flat().filter((line) => dropped.has(line)) };
}

/** A page's number, or the same but for digits at the same height on many pages. */
function isHead(line: PrintedLine, outermost: readonly (PrintedLine | undefined)[]): boolean {
  if (RE_PAGE_NUMBER.test(line.text)) return true;
  const same = outermost.filter(
    (other) =>
      other !== undefined &&
      Math.abs(other.y - line.y) < line.size &&
      formOf(other.text) === formOf(line.text),
  );
  return same.length > 1 && same.length >= outermost.length * SHARE;
}

function formOf(text: string): string {
  return text.replace(/\s+/g, '').replace(/\d+/g, '#');
}

/** How words of a paragraph are pointed at, as the W3C's Web Annotations do: by quoting, and by counting. */
import type { Annotation } from './annotation-shape.ts';

/** The two, which mean the same words. */
export type Selectors = Annotation['target']['selector']['refinedBy'];

/** Characters that are quoted on each side, where that tells the place. */
const AROUND = 16;

/**
 * @param start in UTF-16 units, as `end`
 * @returns positions in characters (Unicode code points), as the W3C counts; a quotation that stands in the
 *   text exactly once
 */
export function selectorsOf(text: string, start: number, end: number): Selectors {
  const exact = text.slice(start, end);
  const [before, after] = [[...text.slice(0, start)], [...text.slice(end)]];
  const position = before.length;
  for (let around = AROUND; ; around *= 2) {
    const prefix = before.slice(-around).join('');
    const suffix = after.slice(0, around).join('');
    const isWhole = around >= Math.max(before.length, after.length);
    if (!isWhole && !standsOnce(text, prefix + exact + suffix)) continue;
    return [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: position, end: position + [...exact].length },
    ];
  }
}

/** Whether some words stand in a text once, overlaps counted. */
export function standsOnce(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) === -1;
}

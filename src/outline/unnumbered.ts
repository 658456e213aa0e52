/** Headings without a number: short lines alone between whole paragraphs. */
import { isHeading, numbered } from './headings.ts';
import { isPageNumber } from './lines.ts';

/** How a whole paragraph ends; a line that ends in another way may be broken. */
const RE_WHOLE = /[。！!？?：:；;.”’」）)…]$/;
/** A line that goes on from the one above. */
const RE_GOES_ON = /^[，。、；：！？》）”’,.;:!?)]/;

/**
 * Indices of the paragraphs that are headings without a number: short, no sentence, not a piece of a
 * broken line (what stands above and below is whole), and with text or another heading below.
 */
export function unnumberedHeads(texts: readonly string[]): number[] {
  const heads: number[] = [];
  for (let at = texts.length - 2; at >= 0; at--) {
    const text = texts[at] ?? '';
    const above = texts[next(texts, at, -1)];
    const below = texts[next(texts, at, 1)] ?? '';
    const standsBelow = above === undefined || RE_WHOLE.test(above) || isHeading(above);
    const standsAbove =
      heads.at(-1) === next(texts, at, 1) ||
      numbered(below) !== null ||
      (RE_WHOLE.test(below) && !RE_GOES_ON.test(below));
    if (standsBelow && standsAbove && numbered(text) === null && isHeading(text)) heads.push(at);
  }
  return heads.reverse();
}

/** Index of the line above (-1) or below (1), page numbers passed over. */
function next(texts: readonly string[], at: number, step: 1 | -1): number {
  let index = at + step;
  while (isPageNumber(texts[index] ?? '')) index += step;
  return index;
}

/** In a text that is not broken, hardly any paragraph ends without an end. */
const MOST_WITHOUT_END = 0.1;

/** Whether a text's lines are pieces of its paragraphs, so that a short one is no heading. */
export function isBroken(texts: readonly string[]): boolean {
  const long = texts.filter((text) => numbered(text) === null && !isHeading(text));
  const open = long.filter((text) => !RE_WHOLE.test(text) || RE_GOES_ON.test(text));
  return open.length > MOST_WITHOUT_END * long.length;
}

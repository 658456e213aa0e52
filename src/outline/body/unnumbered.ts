/** Headings without a number: short lines alone between whole paragraphs. */
import { reachesWidth } from '../breaks.ts';
import { piecesOf } from '../head/title-block.ts';
import { isPageNumber } from '../lines.ts';
import { isHeading, numbered } from './headings.ts';

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
  const isPassed = passedOver(texts);
  const isFull = reachesWidth(texts);
  for (let at = texts.length - 2; at >= 0; at--) {
    const text = texts[at] ?? '';
    const above = texts[next(at, -1, isPassed)];
    const below = texts[next(at, 1, isPassed)] ?? '';
    const standsBelow = above === undefined || RE_WHOLE.test(above) || isHeading(above);
    const standsAbove =
      heads.at(-1) === next(at, 1, isPassed) ||
      numbered(below) !== null ||
      ((RE_WHOLE.test(below) || isFull(below)) && !RE_GOES_ON.test(below));
    if (isPassed[at]) continue;
    if (standsBelow && standsAbove && numbered(text) === null && isHeading(text)) heads.push(at);
  }
  return heads.reverse();
}

/** A line that stands so often in a text is a page's running head. */
const RUNNING = 3;

/** For each line whether it is of a page, not of the text: its number, its running head. */
function passedOver(texts: readonly string[]): boolean[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.map(
    (text) =>
      isPageNumber(text) ||
      (isHeading(text) && ((counts.get(text) ?? 0) >= RUNNING || piecesOf(text).title === text)),
  );
}

/** Index of the line above (-1) or below (1), those of pages passed over. */
function next(at: number, step: 1 | -1, isPassed: readonly boolean[]): number {
  let index = at + step;
  while (isPassed[index]) index += step;
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

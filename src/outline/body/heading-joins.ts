/** Headings that the width of a page broke over two lines. */
import { reachesWidth } from '../breaks.ts';
import { itemsOf } from './chain.ts';
import { isHeading, LONGEST_HEADING, type NumberStyle, numbered } from './headings.ts';
import { unnumberedHeads } from './unnumbered.ts';

/** The second line of a heading is no longer than this; a longer one is text. */
const LONGEST_REST = 30;
const RE_ENDS = /[。！!？?：:；;…]$/;
const RE_STOP = /。$/;
const RE_GOES_ON = /[，、,]$/;
const RE_NUMERAL = /^[一二三四五六七八九十]+$/;
/** Where more headings have such a line below, those lines are headings of their own. */
const MOST_BROKEN = 1;

/**
 * Lines of a body that go on with the heading above, counted from 0. A numbered heading without an end
 * and a short line below may be one heading: surely so where the heading is only a number or ends with a
 * comma or reaches the page's width, or where the other headings of its kind end with a full stop and so does that line; else only
 * where the text has no other short lines, which would be headings below the headings.
 */
export function brokenHeadings(lines: readonly string[]): number[] {
  const stopped = stoppedStyles(lines);
  const plain = new Set(unnumberedHeads(lines));
  const isFull = reachesWidth(lines);
  const broken: number[] = [];
  const likely: number[] = [];
  for (const [at, text] of lines.entries()) {
    const style = numbered(text)?.style;
    const rest = lines[at + 1] ?? '';
    if (style === undefined || RE_ENDS.test(text) || !isRest(text, rest)) continue;
    const isSure =
      isFull(text) ||
      RE_GOES_ON.test(text) ||
      isNumber(text, rest) ||
      (stopped.has(style) && RE_STOP.test(rest));
    if (isSure) broken.push(at + 1);
    else if (plain.has(at + 1)) likely.push(at + 1);
  }
  const isOnly = likely.length <= MOST_BROKEN && likely.length === plain.size;
  return isOnly ? [...broken, ...likely].sort((a, b) => a - b) : broken;
}

/** Styles of which all headings on a line of their own end with a full stop, but for one that may be broken. */
function stoppedStyles(lines: readonly string[]): Set<NumberStyle> {
  const alone = itemsOf(lines).filter(({ form }) => form === 'alone');
  const byStyle = Map.groupBy(alone, ({ style }) => style);
  const stopped = [...byStyle].filter(([, items]) => {
    const count = items.filter(({ ends }) => ends).length;
    return count > 0 && count >= items.length - MOST_BROKEN;
  });
  return new Set(stopped.map(([style]) => style));
}

/** Whether a line can be the rest of a heading. */
function isRest(text: string, rest: string): boolean {
  if (rest === '' || rest.length > LONGEST_REST || numbered(rest) !== null) return false;
  return text.length + rest.length <= LONGEST_HEADING && isHeading(`${text}${rest}`);
}

/** Whether a number stands alone, its words below; without punctuation it would run into them. */
function isNumber(text: string, words: string): boolean {
  return numbered(text)?.length === text.length && !RE_NUMERAL.test(text) && isHeading(words);
}

/** Headings that the width of a page broke over two lines. */
import { isHead, itemsOf } from './chain.ts';
import { isHeading, LONGEST_HEADING, numbered } from './headings.ts';
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
 * and a short line below may be one heading: surely so where the other headings of its kind end with a full
 * stop and so does that line, or where it ends with a comma; else only where the text has no other short
 * lines, which would be headings below the headings.
 */
export function brokenHeadings(lines: readonly string[]): number[] {
  const items = itemsOf(lines).filter(isHead);
  const plain = unnumberedHeads(lines);
  const broken: number[] = [];
  const likely: number[] = [];
  for (const [at, text] of lines.entries()) {
    const number = numbered(text);
    const rest = lines[at + 1] ?? '';
    if (!number || RE_ENDS.test(text) || !isRest(rest)) continue;
    if (text.length + rest.length > LONGEST_HEADING || !isHeading(`${text}${rest}`)) continue;
    const others = items.filter((item) => item.style === number.style && item.at !== at);
    const stopped = others.length > 0 && others.every(({ at }) => RE_STOP.test(firstOf(lines[at])));
    // The number stands alone, its words below; without punctuation it would run into them.
    const isOnlyNumber = number.length === text.length && !RE_NUMERAL.test(text) && isHeading(rest);
    if (isOnlyNumber || RE_GOES_ON.test(text) || (stopped && RE_STOP.test(rest)))
      broken.push(at + 1);
    else if (!RE_ENDS.test(rest) && plain.includes(at + 1)) likely.push(at + 1);
  }
  const alone = likely.length <= MOST_BROKEN && likely.length === plain.length;
  return [...broken, ...(alone ? likely : [])].sort((a, b) => a - b);
}

function firstOf(text = ''): string {
  return text.slice(0, text.indexOf('。') + 1);
}

function isRest(text: string): boolean {
  return text !== '' && text.length <= LONGEST_REST && numbered(text) === null;
}

/** Where the sections of a part begin. */
import { type Chain, chainOf, isHead, type Item, itemsOf } from './chain.ts';
import { isClause, NUMBER_STYLES, type NumberStyle } from './headings.ts';
import { unnumberedHeads } from './unnumbered.ts';

/** The sections of a part. */
export interface SectionStarts {
  /** Indices of the paragraphs at which sections begin. */
  starts: number[];
  /** Their numbers; null where their headings have none. */
  chain: Chain | null;
}

/** At most so many headings of a style may be left over: more of them, and they are below another level. */
const MOST_LEFT = 0.4;
/** Sections numbered 1. cover at least so much of their part; fewer are a list in it. */
const LEAST_COVERED = 0.3;

/**
 * The sections of a part: its outermost style of numbers that makes a sequence of headings, else its
 * headings without numbers.
 *
 * @param texts paragraphs below the part's heading
 * @param outer style of the parts' numbers
 * @param first by style, the number with which a section may begin besides 1: one more than the last of
 *   the part above
 */
export function sectionStarts(
  texts: readonly string[],
  outer: NumberStyle | null,
  first: ReadonlyMap<NumberStyle, number>,
): SectionStarts {
  const items = itemsOf(texts);
  for (const style of NUMBER_STYLES) {
    if (style === outer || style === '第一部分') continue;
    const fit = items.filter((item) => fits(item));
    const chain = chainOf(fit, style, first.get(style) ?? 1);
    if (isSections(chain, texts)) return { starts: chain.items.map(({ at }) => at), chain };
  }
  const heads = unnumberedHeads(texts);
  return { starts: heads.length >= 2 ? heads : [], chain: null };
}

/** A clause heads a section only on a line of its own; a long text with （一） is a section without a heading. */
function fits(item: Item): boolean {
  if (isClause(item.style)) return item.form === 'alone';
  return isPlain(item.style) ? isHead(item) : item.form !== 'list';
}

/** 1. and （1） number lists as often as sections. */
function isPlain(style: NumberStyle): boolean {
  return style === '1.' || style === '（1）';
}

function isSections({ style, items, left }: Chain, texts: readonly string[]): boolean {
  const least = isPlain(style) || isClause(style) ? 2 : 1;
  if (items.length < least || left.length > MOST_LEFT * (left.length + items.length)) return false;
  if (!isPlain(style)) return true;
  const size = (from: number) => texts.slice(from).reduce((sum, { length }) => sum + length, 0);
  return size(items[0]?.at ?? 0) >= LEAST_COVERED * size(0);
}

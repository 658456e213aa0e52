/** Where the sections of a part begin. */
import { type Chain, chainOf, type Item, isHead, itemsOf } from './chain.ts';
import { isClause, LONGEST_HEADING, NUMBER_STYLES, type NumberStyle } from './headings.ts';
import { firstSentence } from './leads.ts';
import { isBroken, unnumberedHeads } from './unnumbered.ts';

/** The sections of a part. */
export interface SectionStarts {
  /** Indices of the paragraphs at which sections begin. */
  starts: number[];
  /** Their numbers; null where their headings have none. */
  chain: Chain | null;
  /** Where there are no sections: numbered paragraphs that look like headings all the same. */
  passedOver: Chain | null;
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
  let passedOver: Chain | null = null;
  // One heading is likely a mistake where those of another style are several.
  let single: SectionStarts | null = null;
  for (const style of NUMBER_STYLES) {
    if (style === outer || style === '第一部分') continue;
    const chain = chainOf(items.filter(fits), style, first.get(style) ?? 1);
    const starts = chain.items.map(({ at }) => at);
    if (isSections(chain, texts)) {
      if (starts.length > 1) return { starts, chain, passedOver: null };
      single ??= { starts, chain, passedOver: null };
    }
    const sentences = items.filter((item) => isClause(item.style) && isSentence(texts[item.at]));
    const seeming = isClause(style) ? chainOf(sentences, style) : chain;
    if (seeming.items.length >= LEAST_PASSED_OVER) passedOver ??= seeming;
  }
  if (single) return single;
  const heads = isBroken(texts) ? [] : unnumberedHeads(texts);
  return { starts: heads.length >= 2 ? heads : [], chain: null, passedOver };
}

/** Fewer numbered paragraphs are no sequence. */
const LEAST_PASSED_OVER = 3;

/** 一是扩大内需。 alone on its line. */
function isSentence(text = ''): boolean {
  return text.length <= LONGEST_HEADING && firstSentence(text) === text.length;
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

/** Numbered paragraphs that make one sequence, told apart from those that only look like it. */

import { isPageNumber } from '../lines.ts';
import {
  isClause,
  isHeading,
  type Numbered,
  type NumberStyle,
  numbered,
  runIn,
} from './headings.ts';

/**
 * A numbered paragraph: a heading alone on its line, one that runs into its text, a text that only has a
 * number, or an item of a list: alone on its line with the next number or a table's cell right below.
 */
export interface Item extends Numbered {
  /** Index of the paragraph. */
  at: number;
  form: 'alone' | 'run-in' | 'text' | 'list';
  /** Ends as a sentence does. */
  ends: boolean;
}

/** Numbers of one style that follow each other. */
export interface Chain {
  style: NumberStyle;
  items: Item[];
  /** Numbers that are not there, before and between those that are. */
  missing: number[];
  /** Headings in the same style that have no place in the sequence. */
  left: Item[];
}

/** All numbered paragraphs of a text. */
export function itemsOf(texts: readonly string[]): Item[] {
  const items: Item[] = [];
  for (const [at, text] of texts.entries()) {
    const number = numbered(text);
    if (number === null) continue;
    const form = formOf(text, number, below(texts, at));
    const item: Item = { ...number, at, form, ends: text.endsWith('。') };
    const above = items.at(-1);
    if (above && isNextInList(above, item) && mayBeListed(texts, above)) {
      above.form = 'list';
      if (mayBeListed(texts, item)) item.form = 'list';
    }
    items.push(item);
  }
  return items.map((item, at) => inStyleOf(item, items[at - 1], items[at + 1]));
}

/** 四、 between （三） and （五） is （四）. */
function inStyleOf(item: Item, above: Item | undefined, below: Item | undefined): Item {
  const isOne =
    above?.style === below?.style &&
    above?.number === item.number - 1 &&
    below?.number === item.number + 1 &&
    [above, item, below].every((one) => one?.form === 'alone');
  return isOne && above ? { ...item, style: above.style } : item;
}

/** The line below, page numbers passed over; empty where there is none. */
function below(texts: readonly string[], at: number): string {
  let next = at + 1;
  while (isPageNumber(texts[next] ?? '')) next++;
  return texts[next] ?? '';
}

function formOf(text: string, number: Numbered, below: string): Item['form'] {
  if (runIn(text, number) > 0) return 'run-in';
  if (!isHeading(text)) return 'text';
  return isCell(below) ? 'list' : 'alone';
}

/** A piece of a table, one cell a line: 60亿元. */
function isCell(text: string): boolean {
  const isShort = text !== '' && text.length <= LONGEST_CELL && !RE_END.test(text);
  return isShort && !isHeading(text) && numbered(text) === null;
}
const LONGEST_CELL = 12;
const RE_END = /[。！!？?：:；;，,]$/;

function isNextInList(above: Item, item: Item): boolean {
  return above.at === item.at - 1 && above.style === item.style && above.number === item.number - 1;
}

function mayBeListed(texts: readonly string[], { at, form, style }: Item): boolean {
  if (form === 'run-in') return false;
  return (texts[at]?.length ?? 0) <= LONGEST_LISTED || isClause(style) || style === '1.';
}
/** A longer paragraph is more than an item of a list. */
const LONGEST_LISTED = 60;

const WORTH = { alone: 3, 'run-in': 2, text: 0.5, list: 0.5 } as const;
/** A heading without a full stop is the surer one. */
const WORTH_OF_NO_STOP = 0.5;
/** What a missing number costs: less than a heading is worth, more than a paragraph that has a number. */
const COST_OF_GAP = 1.5;

interface Best {
  worth: number;
  item: Item;
  before: Best | null;
}

/**
 * The best sequence of a style: as many headings as possible, as few numbers missing as possible.
 *
 * @param items of a text, in order
 * @param first number at which the sequence may begin besides 1
 */
export function chainOf(items: readonly Item[], style: NumberStyle, first = 1): Chain {
  const own = items.filter((item) => item.style === style);
  // The best sequence so far that ends with a number; the earlier one where two are as good.
  const best = new Map<number, Best>();
  for (const item of own) {
    const start = item.number === first ? 0 : item.number - 1;
    let worth = -start * COST_OF_GAP;
    let before: Best | null = null;
    for (const [number, other] of best) {
      const gap = item.number - number - 1;
      if (gap >= 0 && other.worth - gap * COST_OF_GAP > worth) {
        worth = other.worth - gap * COST_OF_GAP;
        before = other;
      }
    }
    worth += WORTH[item.form] + (item.ends ? 0 : WORTH_OF_NO_STOP);
    const known = best.get(item.number);
    if (!known || worth > known.worth) best.set(item.number, { worth, item, before });
  }
  const chosen: Item[] = [];
  let end: Best | null = [...best.values()].reduce<Best | null>(
    (top, one) => (top && top.worth >= one.worth ? top : one),
    null,
  );
  for (; end; end = end.before) chosen.push(end.item);
  chosen.reverse();
  const again = numberedAgain(own, chosen);
  if (again) chosen.push(again);
  chosen.sort((a, b) => a.at - b.at);
  const inChain = new Set(chosen);
  const present = new Set(chosen.map(({ number }) => number));
  const from = chosen[0]?.number === first ? first : 1;
  const last = chosen.at(-1)?.number ?? 0;
  return {
    style,
    items: chosen,
    missing: range(from, last).filter((number) => !present.has(number)),
    left: own.filter((item) => isHead(item) && !inChain.has(item)),
  };
}

/**
 * The one heading that has the number of its neighbour by mistake: （三）, （三）, （五）. Several of them are
 * another level's.
 */
function numberedAgain(own: readonly Item[], chosen: readonly Item[]): Item | null {
  const inChain = new Set(chosen);
  const [one, ...others] = own.filter((item) => isHead(item) && !inChain.has(item));
  if (!one || others.length > 0 || chosen.length < LEAST_AROUND) return null;
  const next = chosen.findIndex(({ at }) => at > one.at);
  const neighbours = [chosen[next < 0 ? chosen.length - 1 : next - 1], chosen[next]];
  const isLike = neighbours.some((item) => item?.number === one.number && item.form === one.form);
  return isLike && next !== 0 ? one : null;
}
/** Fewer headings tell nothing of one that is numbered as its neighbour is. */
const LEAST_AROUND = 3;

/** Whether a numbered paragraph heads what follows it. */
export function isHead({ form }: Item): boolean {
  return form === 'alone' || form === 'run-in';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

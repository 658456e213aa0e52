/** How a list of notes is numbered, and which of a text's lines are its items. */
import { SUPERSCRIPTS, superscriptValue } from '../../formats/superscript.ts';
import { chineseValue } from '../../model/chinese-number.ts';
import { squeezed } from '../lines.ts';
import { isAnnexHeading, isNotesHeading } from './matter-headings.ts';

/** A line's number as a note's, with its punctuation. */
export interface Mark {
  style: string;
  number: number;
  /** Length of the mark in UTF-16 units, with the spaces behind it. */
  length: number;
}

const DIGITS = '([\\d０-９]{1,3})';
const NUMERAL = '([一二三四五六七八九十]{1,3})';
/** ① … ⑳ ㉑ … ㉟ ㊱ … ㊿, and ⑴ … ⒇: first character, last character, number of the first. */
const CIRCLED: readonly (readonly [string, string, number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['⑴', '⒇', 1],
];
/** A circled number, in brackets too: ③, ⑶. */
export const RE_CIRCLED: string = `[${CIRCLED.map(([first, last]) => `${first}-${last}`).join('')}]`;

/** The ways to number a note, the surest first. The 2 of 2.5万 is no number of a note, the 8 of 8.6个专项 is. */
const STYLES: readonly (readonly [string, RegExp])[] = [
  ['[1]', new RegExp(`^[\\[［【〔〖]\\s*注?释?\\s*${DIGITS}\\s*[\\]］】〕〗]\\s*[.．、:：]?\\s*`)],
  ['①', new RegExp(`^注?(${RE_CIRCLED})\\s*[.．、:：]?\\s*`)],
  ['¹', new RegExp(`^([${SUPERSCRIPTS}]+)\\s*[.．、]?\\s*`)],
  ['注1', new RegExp(`^注释?\\s*${DIGITS}\\s*[.．、:：]?\\s*`)],
  ['(1)', new RegExp(`^[（(]\\s*${DIGITS}\\s*[）)]\\s*[.．、]?\\s*`)],
  ['1.', new RegExp(`^${DIGITS}\\s*(?:[、．)）]|\\.(?!\\d+(?:[%％万亿元]|个百分点|$)))\\s*`)],
  ['一、', new RegExp(`^${NUMERAL}、\\s*`)],
  ['（一）', new RegExp(`^[（(]${NUMERAL}[）)]\\s*`)],
  ['1 ', new RegExp(`^${DIGITS}[\\s　]+(?=\\S)`)],
];

/** The styles that without a heading are no notes': parts and sections are numbered so. */
export const HEADING_STYLES: ReadonlySet<string> = new Set(['一、', '（一）']);
/** The styles that no heading or list of a report's body has at the start of a line. */
export const SURE_STYLES: ReadonlySet<string> = new Set(['[1]', '¹', '注1']);

/** Value of a circled number. */
export function circledValue(character: string): number {
  const range = CIRCLED.find(([first, last]) => character >= first && character <= last);
  return range ? range[2] + character.charCodeAt(0) - range[0].charCodeAt(0) : 0;
}

function numberIn(digits: string): number {
  const circled = circledValue(digits);
  if (circled > 0) return circled;
  if (SUPERSCRIPTS.includes(digits.charAt(0))) return superscriptValue(digits);
  const plain = digits.normalize('NFKC');
  return /^\d+$/.test(plain) ? Number(plain) : Number(chineseValue(digits));
}

/** The number at the start of a line, as a note's; null where there is none. */
export function markOf(line: string): Mark | null {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const number = numberIn(match[1] ?? '');
    return number > 0 ? { style, number, length: match[0].length } : null;
  }
  return null;
}

/** What is explained stands before a colon (or a dash) that is not far from the line's start. */
const LONGEST_TERM = 45;
const RE_TERM = new RegExp(`^(.{1,${LONGEST_TERM}}?)(?:[:：]|——|--)`);

/** 【一老一小】指… */
const RE_BRACKETED_TERM = /^【([^】]{2,30})】[\s:：]*/;

/** The term that a line of a note begins with, and where the explanation begins; null where it has none. */
export function termOf(line: string): { term: string; end: number } | null {
  const start = markOf(line)?.length ?? 0;
  const rest = line.slice(start);
  const match = RE_BRACKETED_TERM.exec(rest) ?? RE_TERM.exec(rest);
  const term = match?.[1]?.trim() ?? '';
  if (!match || term === '' || /[。！？；]/.test(term)) return null;
  return { term, end: start + match[0].length };
}

/** Lines with their marks, found once. */
export interface Marked {
  lines: readonly string[];
  marks: readonly (Mark | null)[];
  /** For each line the first at or below it that is the heading of notes or of an annex. */
  nextHeading: readonly number[];
}

/** The marks of lines. */
export function marked(lines: readonly string[]): Marked {
  const nextHeading = Array.from(lines, () => lines.length);
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    const isHeading = isAnnexHeading(line) || isNotesHeading(line);
    nextHeading[at] = isHeading ? at : (nextHeading[at + 1] ?? lines.length);
  }
  return { lines, marks: lines.map(markOf), nextHeading };
}

/** An item of a list: where it begins, and its number. */
export interface Item {
  at: number;
  number: number;
}

/** How many numbers may be missing in a list. */
const MOST_MISSING = 3;
/** No list has more lines; what is longer is cut there, so that hostile texts cost no more than their length. */
const MOST_LINES = 3000;

/**
 * The items of the list that begins at a line with the number 1: one style, numbers in order, or, for each
 * part of a report anew, from 1 again. A line whose number doesn't go on is text of the item above it.
 */
export function itemsFrom({ marks }: Marked, at: number, end: number): Item[] {
  const first = marks[at];
  if (first?.number !== 1) return [];
  const own = marks
    .slice(at, Math.min(end, at + MOST_LINES))
    .flatMap((mark, offset) =>
      mark?.style === first.style ? [{ at: at + offset, number: mark.number }] : [],
    );
  const lastOf = new Map(own.map(({ number }, index) => [number, index]));
  const items: Item[] = [];
  let last = 0;
  for (const [index, item] of own.entries()) {
    const isAnew = item.number === 1 && last > 1 && own[index + 1]?.number === 2;
    const comes = (lastOf.get(last + 1) ?? -1) > index;
    const isGap = item.number > last && item.number <= last + 1 + MOST_MISSING && !comes;
    if (item.number !== last + 1 && !isGap && !isAnew) continue;
    items.push(item);
    last = item.number;
  }
  return items;
}

/** Whether most items of a list are terms with their explanations, on their line or the next. */
export function explains({ lines }: Marked, items: readonly Item[]): boolean {
  const terms = items.filter(({ at }) => termOf(lines[at] ?? '') !== null);
  return terms.length * 2 > items.length;
}

/** Whether a line is nothing but a number and a term, so that the explanation stands below. */
export function isTermAlone(line: string): boolean {
  const term = termOf(line);
  return term !== null && squeezed(line.slice(term.end)) === '';
}

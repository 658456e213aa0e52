/** What a heading looks like in a Chinese report, and how it is numbered: 一、 and （一）. */
import { chineseNumeral, chineseValue } from '../model/chinese-number.ts';
import { firstSentence } from './leads.ts';

/** The two styles of numbering. Usually 一、 is the outer level; a few old reports invert them. */
export type NumberStyle = '一、' | '（一）';

/** A paragraph's number and its words. */
export interface Numbered {
  style: NumberStyle;
  number: number;
  /** Length in UTF-16 units of the number with its punctuation. */
  length: number;
}

const RE_NUMBERED = /^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])/;

/** Value of a numeral that is written as it should be; null for any other (一二, 一十). */
function ordinalOf(numeral: string): number | null {
  const value = Number(chineseValue(numeral));
  return chineseNumeral(value) === numeral ? value : null;
}

/** The number at the start of a paragraph; null where there is none. */
export function numbered(text: string): Numbered | null {
  const match = RE_NUMBERED.exec(text);
  const numeral = match?.[1] ?? match?.[2];
  const number = numeral === undefined ? null : ordinalOf(numeral);
  if (!match || number === null) return null;
  return { style: match[1] ? '一、' : '（一）', number, length: match[0].length };
}

const LONGEST_HEADING = 40;
const RE_PUNCTUATED = /[。！？；：，、.…]$/;

/** Whether a whole paragraph is a heading: short, and no sentence unless it is numbered. */
export function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const sentence = firstSentence(text);
  if (sentence === 0) return !RE_PUNCTUATED.test(text);
  return sentence === text.length && numbered(text) !== null;
}

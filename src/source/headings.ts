/** What a heading looks like in a Chinese report, and how it is numbered: 一、 and （一）. */
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

const NUMERALS = '〇一二三四五六七八九';
const RE_NUMBERED = /^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])/;
const RE_TENS = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/;

/** Value of a Chinese numeral from 一 to 九十九; null for anything else. */
function chineseNumber(numeral: string): number | null {
  const single = numeral.length === 1 ? NUMERALS.indexOf(numeral) : -1;
  if (single > 0) return single;
  const match = RE_TENS.exec(numeral);
  if (!match?.[2]) return null;
  const tens = match[1] ? NUMERALS.indexOf(match[1]) : 1;
  return tens * 10 + (match[3] ? NUMERALS.indexOf(match[3]) : 0);
}

/** The number at the start of a paragraph; null where there is none. */
export function numbered(text: string): Numbered | null {
  const match = RE_NUMBERED.exec(text);
  const numeral = match?.[1] ?? match?.[2];
  const number = numeral === undefined ? null : chineseNumber(numeral);
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

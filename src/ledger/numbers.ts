/** Every number in a text, whether it is a quantity or not: 10.5, 第三位, Ⅲ类, 百万亩, 二分之一. */
import { CHINESE_DIGITS, chineseValue } from '../model/chinese-number.ts';

/** A number as it stands in a text; units are not part of it. */
export interface NumberToken {
  /** UTF-16 offset of its first character in the text. */
  start: number;
  /** UTF-16 offset behind its last character. */
  end: number;
  /** The characters as they stand. */
  words: string;
  /** Its value as a decimal string (`0.97`), a fraction (`1/2`), or null where it has none (十百). */
  value: string | null;
}

const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const HAN = `[${CHINESE_DIGITS}]`;
/**
 * A run of characters behind Arabic digits (万 in 3万亩) multiplies them and is no number of its own, so
 * the first alternative takes it along and drops it.
 */
const RE_NUMBER = new RegExp(
  [
    `(?<arabic>(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9０-９]+)(?:[.．][0-9０-９]+)?)[十百千万亿]*`,
    `百分之(?<percent>${HAN}+)`,
    `(?<below>${HAN}+)分之(?<above>${HAN}+)`,
    `(?<han>${HAN}+)`,
    `(?<roman>[${ROMAN}])`,
  ].join('|'),
  'g',
);
const RE_SEPARATOR = /,/g;

/** All numbers of a text in order; they never overlap. */
export function numbersIn(text: string): NumberToken[] {
  return [...text.matchAll(RE_NUMBER)].map((match) => {
    const { arabic } = match.groups ?? {};
    const words = arabic ?? match[0];
    return {
      start: match.index,
      end: match.index + words.length,
      words,
      value: readValue(match),
    };
  });
}

function readValue(match: RegExpMatchArray): string | null {
  const { arabic, percent, below, above, han, roman } = match.groups ?? {};
  if (arabic !== undefined) return arabic.normalize('NFKC').replace(RE_SEPARATOR, '');
  if (roman !== undefined) return String(ROMAN.indexOf(roman) + 1);
  if (below !== undefined && above !== undefined) {
    const [bottom, top] = [chineseValue(below), chineseValue(above)];
    return bottom === null || top === null ? null : `${top}/${bottom}`;
  }
  return chineseValue(percent ?? han ?? '');
}

/** What a heading looks like in a Chinese report, and the ways in which headings are numbered. */
import { chineseNumeral, chineseValue } from '../../model/chinese-number.ts';
import { isPageNumber } from '../lines.ts';
import { firstSentence } from './leads.ts';

const NUMERAL = '([一二三四五六七八九十]{1,3})';
/** What a bad conversion leaves in front of a number: a &nbsp; that became ??, a bullet. */
const JUNK = '[?？\\ufffd·•●■◆▲★○◎☆※▪*#\\s]{0,4}';

/**
 * The styles of numbering, the outermost first, as a report usually has them (a few old ones invert 一、
 * and （一）). No digit may follow 1., so that 2.5 and 6.77亿元 are no numbers.
 */
const STYLES = {
  第一部分: new RegExp(
    `^${JUNK}第(?:${NUMERAL}|(\\d{1,2}))(?:部分|章|篇|编)(?:[\\s、：:，,．.]+|$)`,
  ),
  '一、': new RegExp(`^${JUNK}${NUMERAL}(?:\\s*[、．.]\\s*|\\s+|$)`),
  '（一）': new RegExp(`^${JUNK}(?:[（(〔]?\\s*${NUMERAL}\\s*[）)〕]|([㈠-㈩]))[、．.]?\\s*`),
  '第一，': new RegExp(`^${JUNK}第${NUMERAL}[，,、：:]\\s*`),
  一是: new RegExp(`^${JUNK}${NUMERAL}是`),
  '1.': new RegExp(`^${JUNK}(?:([\\d０-９]{1,2})\\s?[.．、](?![\\d０-９])|([⒈-⒛]))\\s*`),
  '（1）': new RegExp(`^${JUNK}(?:[（(]\\s*([\\d０-９]{1,2})\\s*[）)]|([⑴-⒇①-⑳]))\\s*`),
} as const satisfies Record<string, RegExp>;

export type NumberStyle = keyof typeof STYLES;
export const NUMBER_STYLES = Object.keys(STYLES) as NumberStyle[];

/** A paragraph's number and its words. */
export interface Numbered {
  style: NumberStyle;
  number: number;
  /** Length in UTF-16 units of the number with its punctuation. */
  length: number;
}

/** Value of a numeral that is written as it should be (not 一二, 一十, 03); null for any other. */
function ordinalOf(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replace(/[().]/g, '');
  if (/^[1-9]\d?$/.test(plain)) return Number(plain);
  const value = Number(chineseValue(plain));
  return chineseNumeral(value) === plain ? value : null;
}

/** The number at the start of a paragraph; null where there is none. */
export function numbered(text: string): Numbered | null {
  for (const style of NUMBER_STYLES) {
    const match = STYLES[style].exec(text);
    const numeral = match?.[1] ?? match?.[2];
    const number = numeral === undefined ? null : ordinalOf(numeral);
    if (match && number !== null) return { style, number, length: match[0].length };
  }
  return null;
}

/** A numbered heading on a line of its own has at most so many characters, one without a number fewer. */
export const LONGEST_HEADING = 60;
const LONGEST_PLAIN = 30;
/** Fewer characters are a table's cell or a piece of a broken line. */
const LEAST_HAN = 4;
/** A numbered heading may end as a sentence, or with a colon. */
const RE_NUMBERED_HEADING = /^[^。！!？?；;…]+[^。！!？?；;…，、,][。！!：:]?$/;
const RE_PLAIN_HEADING = /^(?:[“《〈]|[^\p{P}])[^。！!？?；;…]*[^。！!？?；;…，、,：:.)）]$/u;
/** Styles whose number can be all that a heading has. */
const RE_ALONE = /^(?:第一部分|一、|（一）)$/;
const RE_HAN = /\p{Script=Han}/gu;
const RE_CALL = /^(?:各位代表|同志们)|^[^：]{0,12}(?:编辑|来源|时间|日期|作者)[：:]/;

/** Whether a whole paragraph can be a heading: short, and no sentence unless it is numbered. */
export function isHeading(text: string): boolean {
  const number = numbered(text);
  if (number !== null) {
    // A clause that follows 一是 and ends as a sentence is one.
    if (isClause(number.style) && /[。：:！]$/.test(text)) return false;
    const words = text.slice(number.length);
    if (words === '') return RE_ALONE.test(number.style);
    return text.length <= LONGEST_HEADING && RE_NUMBERED_HEADING.test(words);
  }
  return (
    text.length <= LONGEST_PLAIN &&
    (text.match(RE_HAN)?.length ?? 0) >= LEAST_HAN &&
    RE_PLAIN_HEADING.test(text) &&
    !RE_CALL.test(text) &&
    !isPageNumber(text)
  );
}

/** A heading as it is called elsewhere: without the full stop or colon at its end. */
export function titleOf(heading: string): string {
  return heading.replace(/[。：:]$/, '');
}

/** A number in its style, as a report has it: 三、, （三）, 第三部分. */
export function numberIn(style: NumberStyle, number: number): string {
  const figure = style === '1.' || style === '（1）' ? String(number) : chineseNumeral(number);
  return style.replace(/[一1]/, figure);
}

/** Whether a style numbers clauses of a text, so that only on a line of its own it makes a heading. */
export function isClause(style: NumberStyle): boolean {
  return style === '一是' || style === '第一，';
}

/** A first sentence longer than this behind a number is no heading but the text itself. */
const LONGEST_RUN_IN = 60;

/** Length of the heading that runs into a numbered paragraph; 0 where none does. */
export function runIn(text: string, number: Numbered): number {
  const lead = firstSentence(text);
  const fits = lead > number.length && lead <= LONGEST_RUN_IN && lead < text.length;
  return fits && !isClause(number.style) ? lead : 0;
}

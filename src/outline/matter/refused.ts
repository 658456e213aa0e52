/** What is no report, told by its shape: no Chinese, no text, a list of reports, several reports in one file. */

import { type Cover, isAddress, piecesOf } from '../head/title-block.ts';
import { yearOfTitle } from '../head/years.ts';
import { endsSentence, isShortLine, squeezed } from '../lines.ts';

/** Characters of which every Chinese text is full: they are a tenth of any report. */
const RE_COMMON = /[的一和在人国國年工大中发發展经經业業民政设設生全为為]/g;
const LEAST_COMMON = 0.02;
/** A text with fewer different characters, or a shorter one, may have none of them. */
const LEAST_DIFFERENT = 100;
const LEAST_TOLD = 200;
const RE_HAN = /\p{Script=Han}/gu;
const LEAST_HAN = 0.1;

/** A text without a heading, title or address is a report only if it is at least so long, in characters. */
const LEAST_REPORT = 2000;
/** So many titles of different reports make a list, where there is less text than titles. */
const LEAST_TITLES = 5;
/** Below the title of a report its address comes within so many lines. */
const TITLE_BLOCK = 8;
const LONGEST_ADDRESS = 30;

/** Where the body stands among a text's lines, and what was recognised in them. */
export interface Recognised {
  bodyAt: number;
  bodyEnd: number;
  cover: Partial<Cover>;
  /** Whether a heading of a part was found. */
  hasParts: boolean;
}

/** Why lines are no report; null where nothing speaks against it. */
export function reasonAgainst(lines: readonly string[], found: Recognised): string | null {
  if (!isChinese(squeezed(lines.join('')))) return '几乎读不出中文，像是乱码，或不是中文的文件';
  const body = lines.slice(found.bodyAt, found.bodyEnd);
  const sentences = lines.filter((line) => endsSentence(line) || !isShortLine(line));
  const titles = new Set(lines.filter(isTitleWithYear).map(squeezed));
  if (titles.size >= LEAST_TITLES && lengthOf(sentences) < lengthOf([...titles]))
    return `只有 ${titles.size} 份报告的标题，没有报告的正文`;
  const isShort = lengthOf(body) < LEAST_REPORT;
  if (isShort && !found.hasParts && !lines.some(isAddress))
    return found.cover.title === undefined
      ? '既没有题头和“各位代表”，也找不到“一、”“（一）”这样的标题，看不出是一份报告'
      : '只有标题和网页上的字，没有报告的正文';
  if (!body.some((line) => endsSentence(line) || !isShortLine(line)))
    return '只有标题和网页上的字，没有报告的正文';
  const others = otherReports(lines, found);
  return others.length > 0
    ? `像是 ${others.length + 1} 份报告放在一个文件里，后面的从第 ${others.map((at) => at + 1).join('、')} 段起；请分成几个文件，一份一份地导入`
    : null;
}

/** Read in a wrong encoding, a text has many characters, of which none is common. */
function isChinese(text: string): boolean {
  if (text.length < LEAST_TOLD) return true;
  const han = text.match(RE_HAN) ?? [];
  if (han.length < text.length * LEAST_HAN) return false;
  const common = text.match(RE_COMMON)?.length ?? 0;
  return common >= text.length * LEAST_COMMON || new Set(han).size < LEAST_DIFFERENT;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function isTitleWithYear(line: string): boolean {
  const words = squeezed(line).replace(/^[\d.、（）()·•]{1,4}(?!\d*年)/, '');
  return /工作[报報]告(?:全文)?$/.test(words) && yearOfTitle(words) !== null && isShortLine(line);
}

/** What tells one report from another: its occasion, next to a title, or a title with its year. */
function titleBlockAt(lines: readonly string[], at: number): string {
  const { occasion, title } = piecesOf(lines[at] ?? '');
  if (occasion !== undefined) {
    const around = [lines[at - 2], lines[at - 1], lines[at], lines[at + 1]];
    return around.some((line) => piecesOf(line ?? '').title !== undefined) ? occasion : '';
  }
  return title !== undefined && yearOfTitle(title) !== null ? title : '';
}

/** Where other reports begin: below a title block that isn't this one's, or where another is asked to be heard. */
function otherReports(lines: readonly string[], { bodyAt, cover }: Recognised): number[] {
  const own = new Set([sameness(cover.occasion ?? ''), sameness(cover.title ?? '')]);
  const begun = new Set([textBelow(lines, bodyAt)]);
  const begins: number[] = [];
  for (let at = bodyAt + TITLE_BLOCK; at < lines.length; at++) {
    if (at - (begins.at(-1) ?? 0) < TITLE_BLOCK) continue;
    const says = sameness(titleBlockAt(lines, at));
    const isTitled = says !== '' && !own.has(says) && hasAddressBelow(lines, at);
    // A page's running head stands on every page.
    if (says !== '') own.add(says);
    const isOther = isTitled || (asks(lines, at) && !begun.has(textBelow(lines, at)));
    if (!isOther) continue;
    begins.push(at);
    begun.add(textBelow(lines, at));
  }
  return begins;
}

/** 现在，我代表县人民政府向大会报告工作，请予审议。 */
const RE_ASKS = /我.{0,12}代表.{1,30}(?:[报報]告|审议|審議)/;

/** Whether a report is asked to be heard, below an address. */
function asks(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return RE_ASKS.test(line.slice(0, LONGEST_REQUEST)) && isAddressAlone(lines[at - 1] ?? '');
}
const LONGEST_REQUEST = 80;

/** The first long paragraph below a line: where it is the same, so is the report. */
function textBelow(lines: readonly string[], at: number): string {
  const below = lines.slice(at, at + TITLE_BLOCK * 2).find((line) => line.length > LONGEST_REQUEST);
  return sameness(below ?? '');
}

function hasAddressBelow(lines: readonly string[], at: number): boolean {
  return lines
    .slice(at + 1, at + 1 + TITLE_BLOCK)
    .some((line) => isAddressAlone(line) && RE_COLON.test(line));
}

/** As a report opens; amid the text it says 各位代表！ */
const RE_COLON = /[:：]$/;

function isAddressAlone(line: string): boolean {
  return isAddress(line) && squeezed(line).length <= LONGEST_ADDRESS;
}

/** What an occasion says, without dashes, brackets and spaces. */
function sameness(text: string): string {
  return squeezed(text).replace(/[^\p{Script=Han}\d]/gu, '');
}

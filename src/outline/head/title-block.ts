/** What the lines of a title block say: document number, title, occasion, speaker, also several in one line. */
import type { ReportData } from '../../model/report.ts';
import { squeezed } from '../lines.ts';

export type Cover = ReportData['cover'];
export type Role = keyof Cover;

const RE_ADDRESS = /^(?:尊敬的|主席团?[、，,]\s*)?(?:各位代表|各位委员|同志们)/;
/** Alone on its line whoever is addressed, in any order: 大会主席团、各位代表：, 各 位 代 表：. */
const RE_ADDRESS_ALONE =
  /^(?:尊敬的|大会|主席团|主任|主席|各位|代表|同志)[\p{Script=Han}、，,]{0,24}?(?:代表|委员|同志|来宾|朋友)们?[：:！!]$/u;
const LONGEST_ADDRESS = 40;
/** 青山县县长张三各位代表： the address stands at the end of the speaker's line. */
const RE_ADDRESS_AT_END = /各位代表[:：！!，,]?$/;

/** Digits of a date, full-width and Chinese ones with all their look-alikes too. */
const DIGIT = '[\\d０-９〇零○Ｏ一二三四五六七八九十]';
const BETWEEN = '[.．/／-]';
/** A day as a paper writes it, also 2024.1.8 and 2024-01-08. */
export const DAY = `(${DIGIT}{4})(?:\\s*年\\s*(${DIGIT}{1,3})\\s*月\\s*(${DIGIT}{1,3})\\s*日|${BETWEEN}(${DIGIT}{1,2})${BETWEEN}(${DIGIT}{1,2}))`;
const DASH = '[-—―–─－_﹣]';
const RE_OCCASION = new RegExp(
  `(?:${DASH}|\\s)*[（(]?(?:${DASH}|\\s)*${DAY}.{0,80}?(?:[会會][议議]?上[）)]?|[会會][议議](?:(?:审议|審議)?(?:通过|通過))?[）)]?$)`,
);
/** Without the day, which then stands on a line of its own. */
const RE_ASSEMBLY = new RegExp(
  `^(?:${DASH}|\\s)*[（(]?在.{2,40}[届屆].{0,20}(?:[会會][议議])上(?:的(?:(?:政府)?工作)?(?:[报報]告)?)?[）)]?(?:\\s*[（(]${DAY}[）)])?$`,
);

const RE_DOCUMENT_NUMBER = /(?:人大|代表大会).*文件(?:之?[一二三四五六七八九十\d（）()]+)?$/;
const BRACKETED = '(?:[（(][^（）()]{1,20}[）)])?';
/** Without spaces or a colon: those are a web page's labels and watermarks. */
const RE_TITLE = new RegExp(`^[^\\s：:，。]{0,30}[报報]告${BRACKETED}$`);
/** 县长张三作政府工作报告 is a page's heading or the caption of a picture. */
const RE_TELLS = /[作做]了?(?:政府)?工作[报報]告$/;
/** With spaces, where it is nothing but whose, which year's, and what. */
const RE_SPACED_TITLE =
  /^(?:\d{4}\s*年\s*)?\p{Script=Han}{0,20}\s*(?:\d{4}\s*年\s*)?(?:人民)?政府\s*工作\s*[报報]告$/u;
/** Behind a watermark, from which it is parted by a gap. */
const RE_TITLE_BEHIND_GAP = new RegExp(`\\s{2,}([^\\s：:，。]{0,30}工作[报報]告${BRACKETED})$`);
const OFFICE =
  '(?:总理|主席|省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|专员|主任|總理|省長|市長|區長|縣長)';
const RE_SPEAKER = new RegExp(
  `^[^\\d—：，。]{0,30}${OFFICE}[\\s:：]*[\\p{Script=Han}·][\\p{Script=Han}·\\s]{0,8}$`,
  'u',
);
const RE_BEFORE_SPEAKER = /^[，,\s]+/;
/** …作政府工作报告。 */
const RE_AFTER_SPEAKER =
  /\s*(?:同志)?\s*(?:[作做](?:了)?(?:政府)?工作[报報]告[。.]?)?\s*(?:各位代表[:：！!，,]?)?$/;
/** …会议上的政府工作报告 */
const RE_TITLE_AFTER = /^的(?:政府)?工作[报報]告$/;
/** What a page's nbsp becomes when it is read in the wrong encoding. */
const RE_JUNK = /[?？\s]+/g;

/** How many more lines a broken line may go on for. */
const MOST_BREAKS = 2;
const RE_SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han}){2,}$/u;
/** A longer line holds more than a title block: an excerpt of the report. */
const LONGEST_TITLE_LINE = 110;
/** What stands above or behind the occasion on its line, and is no role by itself: a subtitle, 的讲话. */
const LONGEST_BESIDE = 40;

/** Whether a paragraph addresses the assembly: 各位代表：, 各位代表！… */
export function isAddress(text: string): boolean {
  if (RE_ADDRESS.test(text)) return true;
  return text.length <= LONGEST_ADDRESS && RE_ADDRESS_ALONE.test(squeezed(text));
}

/** Whether a line of a title block ends with the address: 青山县县长张三各位代表： */
export function endsWithAddress(text: string): boolean {
  return RE_ADDRESS_AT_END.test(text) && !isAddress(text);
}

/** Whether every character of a line stands alone: 政 府 工 作 报 告. */
export function isLetterSpaced(line: string): boolean {
  return RE_SPACED.test(line);
}

function closeLetterSpacing(line: string): string {
  return isLetterSpaced(line) ? squeezed(line) : line;
}

/** What a line of a title block says, each piece as the line has it; empty where nothing is recognised. */
export function piecesOf(line: string): Partial<Cover> {
  if (line.length > LONGEST_TITLE_LINE) return {};
  const occasion = RE_OCCASION.exec(line);
  if (occasion) return occasionPieces(line, occasion.index, occasion[0]);
  if (RE_ASSEMBLY.test(line)) return { occasion: line };
  if (RE_DOCUMENT_NUMBER.test(line)) return { documentNumber: line };
  if (RE_TELLS.test(line)) return {};
  if (RE_TITLE.test(line) || RE_SPACED_TITLE.test(line)) return { title: line };
  const title = RE_TITLE_BEHIND_GAP.exec(line)?.[1];
  if (title !== undefined) return { title };
  const speaker = speakerIn(line);
  return speaker === null ? {} : { speaker };
}

function occasionPieces(line: string, at: number, occasion: string): Partial<Cover> {
  const before = line.slice(0, at).trim();
  const after = line.slice(at + occasion.length);
  if (before.length > LONGEST_BESIDE || after.length > LONGEST_BESIDE) return {};
  const speaker = speakerIn(after);
  return {
    ...(RE_TITLE.test(before) ? { title: before } : {}),
    ...(RE_TITLE_AFTER.test(after) ? { title: after.replace(/^的/, '') } : {}),
    occasion: occasion.trim(),
    ...(speaker === null ? {} : { speaker }),
  };
}

/** Office and name, as far as the text is nothing else: 青山县县长张三 of ，青山县县长张三作政府工作报告。 */
function speakerIn(text: string): string | null {
  const speaker = text.replace(RE_BEFORE_SPEAKER, '').replace(RE_AFTER_SPEAKER, '').trim();
  return RE_SPEAKER.test(speaker.replace(RE_JUNK, ' ')) ? speaker : null;
}

function hasRole(line: string): boolean {
  return Object.keys(piecesOf(line)).length > 0;
}

/**
 * Which lines of a title block, counted from 0, go on from the one before, because the page's width broke
 * them: only where together they make something recognised that no line of them is by itself.
 */
export function brokenTitleLines(lines: readonly string[]): number[] {
  const broken: number[] = [];
  for (let index = 0; index < lines.length; ) {
    const count = brokenOver(lines.slice(index, index + 1 + MOST_BREAKS));
    for (let at = index + 1; at < index + count; at++) broken.push(at);
    index += count;
  }
  return broken;
}

/** How many of these lines, from the first, make one; 1 when the first stands by itself. */
function brokenOver(lines: readonly string[]): number {
  for (let count = 2; count <= lines.length; count++) {
    const piece = lines.slice(0, count);
    if (piece.some((line) => hasRole(closeLetterSpacing(line)))) return 1;
    if (hasRole(piece.join(''))) return count;
  }
  return 1;
}

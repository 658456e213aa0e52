/** The lines above the address “各位代表：”: document number, title, occasion, speaker. */
import type { ReportData } from '../model/report.ts';

export type Cover = ReportData['cover'];
type Role = keyof Cover;

const RE_ADDRESS = /^(?:各位代表|同志们)/;
const RE_SENTENCE_END = /[。！？；]$/;
/** A line of the title block is shorter than this; a longer one is already the report's text. */
const LONGEST_TITLE_LINE = 60;

const RE_DOCUMENT_NUMBER = /(?:人大|代表大会).*文件(?:之?[一二三四五六七八九十\d（）()]+)?$/;
/** Without spaces or a colon: those are a web page's labels and watermarks. */
const RE_TITLE = /^[^\s：:]{0,30}报告$/;
const RE_OCCASION = /^[-—―–─－\s]*(?:（|\()?\d{4}年\d{1,2}月\d{1,2}日.*(?:会|会议)上(?:）|\))?$/;
const OFFICE = '(?:总理|主席|省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长)';
const RE_SPEAKER = new RegExp(
  `^[^\\d—：]{0,30}${OFFICE}[\\s:：]*[\\p{Script=Han}·][\\p{Script=Han}·\\s]{0,8}$`,
  'u',
);

/** How many more lines a broken line may go on for. */
const MOST_BREAKS = 2;
const RE_SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han}){2,}$/u;
const RE_SPACES = /\s+/g;

/** Whether a paragraph addresses the assembly: 各位代表：, 各位代表！… */
export function isAddress(text: string): boolean {
  return RE_ADDRESS.test(text);
}

/**
 * Number of lines in the title block: those before the address, or, where nobody is addressed before
 * the text begins, those before the first line that reads like a sentence.
 */
export function titleBlockLength(lines: readonly string[]): number {
  const address = lines.findIndex(isAddress);
  const sentence = lines.findIndex(
    (line) => line.length > LONGEST_TITLE_LINE || RE_SENTENCE_END.test(line),
  );
  const ends = [address, sentence].filter((index) => index >= 0);
  return ends.length > 0 ? Math.min(...ends) : 0;
}

/** What a line of the title block is; null when it is not recognised. */
function roleOf(line: string): Role | null {
  if (RE_OCCASION.test(line)) return 'occasion';
  if (RE_DOCUMENT_NUMBER.test(line)) return 'documentNumber';
  if (RE_TITLE.test(line)) return 'title';
  return RE_SPEAKER.test(line) ? 'speaker' : null;
}

/** Whether every character of a line stands alone: 政 府 工 作 报 告. */
export function isLetterSpaced(line: string): boolean {
  return RE_SPACED.test(line);
}

function closeLetterSpacing(line: string): string {
  return isLetterSpaced(line) ? line.replace(RE_SPACES, '') : line;
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
    if (piece.some((line) => roleOf(closeLetterSpacing(line)) !== null)) return 1;
    if (roleOf(piece.join('')) !== null) return count;
  }
  return 1;
}

/** The cover as the title block has it; `title` is absent where no line is one. */
export function coverOf(lines: readonly string[]): Partial<Cover> {
  const cover: Partial<Cover> = {};
  for (const line of lines) {
    const role = roleOf(line);
    if (role !== null) cover[role] ??= line;
  }
  return cover;
}

const RE_DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/;

/** ISO date in the occasion line; null where there is none. */
export function dateOf(occasion: string): string | null {
  const match = RE_DATE.exec(occasion.normalize('NFKC'));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

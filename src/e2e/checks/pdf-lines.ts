/** Whether a PDF of the official edition is set as official documents are: 22 lines a page, 28 characters a line. */
import type { LineStart } from '../../exports/paper/lines.ts';
import { ideographOf, RE_RADICAL } from '../../model/radicals.ts';
import { lineStarts, type Printed } from '../../publish/pdf/line-starts.ts';
import { type SetLine, type SetPage, setPages } from '../../publish/pdf/printed.ts';

const LINES = 22;
const CELLS = 28;
const MM = 72 / 25.4;
const WIDTH = 156 * MM;
const CELL = WIDTH / CELLS;
const PITCH = (225 * MM - 16) / (LINES - 1);
/** The inner margin is the wider one: at the left of odd pages. */
const LEFT = { odd: 28 * MM, even: 26 * MM };
/** Browsers set lines on whole pixels, and letters as wide as their font has them, in points. */
const PIXEL = 0.76;
const NEAR = 1;
/** How much wider or narrower than half a character digits may be, and letters and signs, in characters. */
const SLACK = { digit: 0.1, other: 0.45 };

const RE_DIGIT = /\d/g;
const RE_NARROW = /[\p{ASCII}\p{Script=Latin}·]/gu;
const OPEN = '[“‘（《〈【「『〔]';
const CLOSE = '[，。、；：！？”’）》〉】」』〕%％℃]';
/** What begins a line and cannot be parted from its first character; a sign holds on to what it is before. */
const RE_UNIT = new RegExp(
  `^${OPEN}*(?:[A-Za-z\\d.,%+/:()-]+|—+|…+|─+|.)(?:(?<=\\+).|${CLOSE})*`,
  'u',
);
/** What cannot stand at the end of a line goes over to the next. */
const RE_OPEN_AT_END = new RegExp(`${OPEN}+$`, 'u');

/** A PDF's pages, characters that a machine's own fonts give as radicals put right. */
export async function pagesWithoutRadicals(pdf: Uint8Array): Promise<SetPage[]> {
  const pages = await setPages(pdf, 'official.pdf');
  return pages.map(({ foot, lines }) => ({
    foot,
    lines: lines.map((line) => ({ ...line, text: line.text.replace(RE_RADICAL, ideographOf) })),
  }));
}

/** All characters of a PDF that only look like those of the text: radicals, compatibility forms, private ones. */
export function lookAlikes(pages: readonly SetPage[]): string[] {
  const all = pages.flatMap(({ lines, foot }) => [...lines.map(({ text }) => text), foot]).join('');
  return [...new Set(all.match(/[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd]/g) ?? [])];
}

/**
 * What is not as GB/T 9704 has it, a line each; none where all is.
 * @param paragraphs of the report in reading order; those whose `isSet` is false are centred, and not measured
 * @throws OtherWords where the words are not the report's
 */
export function gridFaults(
  pages: readonly SetPage[],
  paragraphs: readonly (Printed & { isSet: boolean })[],
): string[] {
  const { pages: starts } = lineStarts(pages, paragraphs, '');
  const isSet = new Map(paragraphs.map(({ id, isSet }) => [id, isSet]));
  let current = '';
  const faults: string[] = [];
  const say = (page: number, line: number, what: string) =>
    faults.push(`第${page + 1}页第${line + 1}行：${what}`);
  for (const [page, { lines, foot }] of pages.entries()) {
    const own = starts[page] ?? [];
    if (own.length === 0) break;
    if (foot !== `—${page + 1}—`) say(page, -1, `页码是“${foot}”`);
    // The first has the title, and the last ends with the text.
    const isFull = page > 0 && page < starts.length - 1;
    if (isFull && own.length !== LINES) say(page, -1, `有 ${own.length} 行`);
    if (page > 0) faults.push(...pitchFaults(lines.slice(0, own.length), page));
    for (const [at, start] of own.entries()) {
      const line = lines[at];
      if (typeof start === 'string') current = start;
      if (!line || !isSet.get(current)) continue;
      const next = own[at + 1] ?? starts[page + 1]?.[0];
      const following = lines[at + 1] ?? pages[page + 1]?.lines[0];
      for (const what of lineFaults(line, start, page, goesOn(next) ? following : undefined)) {
        say(page, at, `${what}：${line.text}`);
      }
    }
  }
  return faults;
}

function goesOn(next: LineStart | undefined): boolean {
  return typeof next === 'number';
}

function pitchFaults(lines: readonly SetLine[], page: number): string[] {
  const first = lines[0]?.y ?? 0;
  return lines.flatMap(({ y }, at) =>
    Math.abs(first - y - at * PITCH) > PIXEL
      ? [`第${page + 1}页第${at + 1}行：在第一行下 ${(first - y).toFixed(2)} 磅`]
      : [],
  );
}

/** @param next the line in which the paragraph goes on; absent of its last */
function lineFaults(line: SetLine, start: LineStart, page: number, next?: SetLine): string[] {
  const faults: string[] = [];
  const edge = page % 2 === 0 ? LEFT.odd : LEFT.even;
  const indent = Math.round((line.left - edge) / CELL);
  if (Math.abs(line.left - edge - indent * CELL) > NEAR) faults.push('不在格上开头');
  if (typeof start === 'number' && indent !== 0) faults.push(`缩进 ${indent} 字`);
  const { cells, slack } = measured(line.text);
  if (indent + cells > CELLS + slack) faults.push(`有 ${indent + cells} 字`);
  if (next === undefined) return faults;
  if (Math.abs(line.right - edge - WIDTH) > NEAR) faults.push('没有排到右边');
  // Room is left only where what comes next could not be parted and would not have fitted.
  const unit = measured(RE_UNIT.exec(next.text)?.[0] ?? '');
  if (indent + cells + unit.cells <= CELLS - slack - unit.slack) {
    faults.push(`只有 ${indent + cells} 字`);
  }
  if (RE_OPEN_AT_END.test(line.text)) faults.push('行末是前引号或前括号');
  if (new RegExp(`^${CLOSE}`, 'u').test(next.text)) faults.push('下一行开头是标点');
  return faults;
}

/** How many characters wide a text is, Latin letters and digits half; and how far that may be missed. */
function measured(text: string): { cells: number; slack: number } {
  const narrow = text.match(RE_NARROW)?.length ?? 0;
  const digits = text.match(RE_DIGIT)?.length ?? 0;
  const slack = digits * SLACK.digit + (narrow - digits) * SLACK.other;
  return { cells: [...text].length - narrow / 2, slack };
}

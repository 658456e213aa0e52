/** Whether a PDF of the official edition is set as official documents are: 22 lines a page, 28 characters a line. */
import { matterOf, type Paragraph, parseParagraphId } from '../../model/paragraph.ts';
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

/** A paragraph as it must have been printed. */
export type PrintedParagraph = Printed & Pick<Paragraph, 'kind'>;

/** A PDF's pages, characters that a machine's own fonts give as others of the same look put right. */
export async function pagesWithoutRadicals(pdf: Uint8Array): Promise<SetPage[]> {
  const right = (text: string) => text.replace(RE_RADICAL, ideographOf).replaceAll('〜', '～');
  const pages = await setPages(pdf, 'official.pdf');
  return pages.map((page) => ({
    ...page,
    text: right(page.text),
    lines: page.lines.map((line) => ({ ...line, text: right(line.text) })),
  }));
}

/** All characters of a PDF that only look like those of the text: radicals, compatibility forms, private ones. */
export function lookAlikes(pages: readonly SetPage[]): string[] {
  const all = pages.map(({ text, foot }) => text + foot).join('');
  return [...new Set(all.match(/[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd]/g) ?? [])];
}

/**
 * What is not as GB/T 9704 has it, a line each; none where all is. Titles, which are centred, and rows of
 * tables have measures of their own.
 * @param paragraphs of the report in reading order
 * @throws OtherWords where the words are not the report's
 */
export function gridFaults(
  pages: readonly SetPage[],
  paragraphs: readonly PrintedParagraph[],
): string[] {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const faults: string[] = [];
  const set = linesWithParagraphs(pages, paragraphs);
  for (const [page, lines] of set.entries()) {
    const { foot = '' } = pages[page] ?? {};
    if (foot !== `—${page + 1}—`) faults.push(`第${page + 1}页：页码是“${foot}”`);
    const isMeasured = lines.every(({ id }) => isSet(byId.get(id)));
    if (isMeasured) faults.push(...pageFaults(lines, page, set[page + 1]?.[0], byId));
    for (const [at, line] of lines.entries()) {
      if (!isSet(byId.get(line.id))) continue;
      const next = lines[at + 1] ?? set[page + 1]?.[0];
      const goesOn = next?.id === line.id ? next : undefined;
      for (const what of lineFaults(line, page, goesOn)) {
        faults.push(`第${page + 1}页第${at + 1}行：${what}：${line.text}`);
      }
    }
  }
  return faults;
}

/** A line with the paragraph that it belongs to, and whether that begins in it. */
interface OwnLine extends SetLine {
  id: string;
  begins: boolean;
}

function linesWithParagraphs(
  pages: readonly SetPage[],
  paragraphs: readonly PrintedParagraph[],
): OwnLine[][] {
  let id = '';
  return lineStarts(pages, paragraphs, '').pages.map((starts, page) =>
    starts.flatMap((start, at) => {
      const line = pages[page]?.lines[at];
      const begins = typeof start === 'string';
      if (begins) id = start;
      return line ? [{ ...line, id, begins }] : [];
    }),
  );
}

function isSet(paragraph: PrintedParagraph | undefined): boolean {
  return paragraph?.kind !== 'title' && !paragraph?.text.includes('\t');
}

/** @param next the first line of the page after it */
function pageFaults(
  lines: readonly OwnLine[],
  page: number,
  next: OwnLine | undefined,
  byId: ReadonlyMap<string, PrintedParagraph>,
): string[] {
  const first = lines[0]?.y ?? 0;
  const faults = lines.flatMap(({ y }, at) =>
    Math.abs(first - y - at * PITCH) > PIXEL
      ? [`第${page + 1}页第${at + 1}行：在第一行下 ${(first - y).toFixed(2)} 磅`]
      : [],
  );
  // The text, its notes and its annexes end where they end; a heading goes over with what it is of.
  const last = lines.at(-1);
  if (!next || !last || matterAt(next.id) !== matterAt(last.id)) return faults;
  const least = next.begins && byId.get(next.id)?.kind === 'heading' ? LINES - 1 : LINES;
  if (lines.length < least || lines.length > LINES) {
    faults.push(`第${page + 1}页：有 ${lines.length} 行`);
  }
  return faults;
}

/** Which notes or annex a paragraph is of; null of the text. */
function matterAt(id: string) {
  return matterOf(id) === null ? null : parseParagraphId(id)?.part;
}

/** @param next the line in which the paragraph goes on; absent of its last */
function lineFaults(line: OwnLine, page: number, next?: SetLine): string[] {
  const faults: string[] = [];
  const edge = page % 2 === 0 ? LEFT.odd : LEFT.even;
  const indent = Math.round((line.left - edge) / CELL);
  if (Math.abs(line.left - edge - indent * CELL) > NEAR) faults.push('不在格上开头');
  if (!line.begins && indent !== 0) faults.push(`缩进 ${indent} 字`);
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

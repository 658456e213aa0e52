/**
 * Printed lines → paragraphs. A line goes on from the one before where that one was full (what comes next
 * would not have fitted in it) and it begins at the left edge, with no more room above it than between
 * other lines.
 */
import { median } from '../../model/median.ts';
import type { PrintedLine } from './page-lines.ts';

/** All in sizes of the font. */
const INDENT = 0.8;
const EDGE = 0.3;
const FULL = 1;
/** More than the usual room between lines parts paragraphs; a font so much larger is another kind of text. */
const MORE_ROOM = 1.25;
const USUAL_WIDTH = 0.96;
const OTHER_SIZE = 1.12;

/**
 * What begins a line and can't be parted, as typesetting has it: brackets hold on to what they hold, a mark
 * doesn't begin a line, Latin letters and digits stay together, quotation marks hold on to both sides.
 */
const RE_UNIT =
  /^(?:[“‘"（《〈【「『]*(?:[A-Za-z\d.,%&+/:-]+|[^“”‘’"])[，。、；：！？）》〉】」』…—]*[“”‘’"]+)*[“‘（《〈【「『]*(?:[A-Za-z\d.,%&+/:-]+|.)[，。、；：！？”’）》〉】」』…—]*/u;
const LONGEST_UNIT = 40;
/** A number that begins a paragraph wherever a sentence has just ended. */
const RE_NUMBERED =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+部分|[⁰¹²³⁴-⁹]+|[①-⑳])/;
const RE_SENTENCE_END = /[。！？：]$/;
const RE_NARROW = /[\p{ASCII}\p{Script=Latin}]/gu;
const RE_LETTER = /[A-Za-z]/;

interface Edges {
  left: number;
  right: number;
}

/** @param pages the lines of each page, running heads left out */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): string[] {
  const all = pages.flat();
  const edges = edgesOfPages(pages);
  const room = roomOf(pages);
  const paragraphs: string[] = [];
  let before: PrintedLine | undefined;
  for (const line of all) {
    const around = before && edges[before.page];
    const here = edges[line.page];
    if (before && around && here && goesOn(before, line, around, here, room)) {
      const gap = RE_LETTER.test(before.text.at(-1) ?? '') && RE_LETTER.test(line.text[0] ?? '');
      paragraphs.push(`${paragraphs.pop()}${gap ? ' ' : ''}${line.text}`);
    } else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

function goesOn(
  before: PrintedLine,
  line: PrintedLine,
  around: Edges,
  here: Edges,
  room: number,
): boolean {
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  if (RE_NUMBERED.test(line.text) && RE_SENTENCE_END.test(before.text)) return false;
  const ratio = line.size / before.size;
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return false;
  if (line.left > here.left + INDENT * line.size) return false;
  if (before.page === line.page && before.y - line.y > MORE_ROOM * room * line.size) return false;
  return before.right + widthOf(line) >= around.right - FULL * line.size;
}

/** How wide that is at the beginning of a line which can't be parted. */
function widthOf({ text, size }: PrintedLine): number {
  const unit = RE_UNIT.exec(text.slice(0, LONGEST_UNIT))?.[0] ?? '';
  const narrow = unit.match(RE_NARROW)?.length ?? 0;
  return (unit.length - narrow / 2) * size;
}

/** Left and right pages may have other margins; a page whose lines are short has those of a usual one. */
function edgesOfPages(pages: readonly (readonly PrintedLine[])[]): Edges[] {
  const own = pages.map(edgesOf);
  const widths = own.map(({ left, right }) => right - left);
  const usual = median(pages.flatMap((lines, at) => lines.map(() => widths[at] ?? 0)));
  const typical = own[widths.indexOf(usual)];
  return own.map((edges, at) =>
    typical && (widths[at] ?? 0) < usual * USUAL_WIDTH ? typical : edges,
  );
}

/** The outermost edges at which two lines or more begin and end. */
function edgesOf(lines: readonly PrintedLine[]): Edges {
  const lefts = lines.map(({ left }) => left).sort((one, other) => one - other);
  const rights = lines.map(({ right }) => right).sort((one, other) => other - one);
  const size = median(lines.map((line) => line.size));
  return { left: shared(lefts, size) ?? 0, right: shared(rights, size) ?? 0 };
}

/** The first of sorted numbers that has another one beside it; the first where none has. */
function shared(sorted: readonly number[], size: number): number | undefined {
  return (
    sorted.find((number, at) => {
      const next = sorted[at + 1];
      return next !== undefined && Math.abs(next - number) <= EDGE * size;
    }) ?? sorted[0]
  );
}

/** Room from line to line, in sizes of the font: the commonest. */
function roomOf(pages: readonly (readonly PrintedLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (!before) continue;
      const room = Math.round(((before.y - line.y) / line.size) * 10) / 10;
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
  }
  const [commonest] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return commonest?.[0] ?? Number.POSITIVE_INFINITY;
}

/** Where a report's notes stand behind its body: their heading, and the lines of each note. */
import { endsSentence, isFurniture, isLabel, isShortLine, squeezed } from './lines.ts';
import { explains, HEADING_STYLES, type Item, isTermAlone, itemsFrom, type Marked, SURE_STYLES, termOf } from './note-marks.ts';

/** A list of notes: lines `at` to `end`, exclusive. */
export interface NoteList {
  at: number;
  /** Lines of the heading and of what introduces the list; the first item is `items[0]`. */
  items: Item[];
  end: number;
  /** Whether a heading says that these are notes. */
  named: boolean;
}

const RE_NOTES = /名词|名称|词[语汇条]|用语|术语|概念|缩略|注释|注解|附注|尾注|脚注|释义|解释|释疑|注$/;
const RE_NOTES_END = /(?:注释|注解|附注|尾注|脚注|释义|解释|释疑|说明|名词|术语|词语|词汇|概念|缩略语|注)[）)】》”]?[:：]?$/;
const LONGEST_HEADING = 32;
/** Between the heading and the first note there are at most so many lines. */
const MOST_INTRO = 3;

/** Whether a line, its spaces apart, is a heading of notes: 名 词 解 释, 附件2 有关名词解释, 注释：. */
export function isNotesHeading(line: string): boolean {
  const words = squeezed(line);
  return (
    words.length <= LONGEST_HEADING &&
    !/[。！？；，]/.test(words) &&
    RE_NOTES.test(words) &&
    RE_NOTES_END.test(words)
  );
}

/** 附件, 附件1, 附件2：2024年十件民生实事, 附表 */
const RE_ANNEX =
  /^[（(【]?附(?:件|录|表|图)?(?:[\d０-９一二三四五六七八九十]{1,3}|之[一二三四五])?[）)】]?(?:[:：.、．].{0,40}|[^。；！]{0,40})$/;

/** Whether a line, its spaces apart, is the heading of an annex. */
export function isAnnexHeading(line: string): boolean {
  const words = squeezed(line);
  return RE_ANNEX.test(words) && /^[（(【]?附(?:件|录|表|图|[\d：:、])/.test(words);
}

/**
 * The notes that begin at a line: with their heading, which may stand below 附件1, or with the first of them.
 *
 * @param end        they end before this line
 * @param isSureOnly whether a list without heading has to be numbered as only notes are
 */
export function noteListAt(
  text: Marked,
  at: number,
  end: number,
  isSureOnly: boolean,
): NoteList | null {
  const { lines } = text;
  const line = lines[at] ?? '';
  const second = lines[at + 1];
  const heading = isNotesHeading(line)
    ? at
    : isAnnexHeading(line) && second !== undefined && at + 1 < end && isNotesHeading(second)
      ? at + 1
      : null;
  const stop = nextHeading(lines, (heading ?? at) + 1, end);
  if (heading === null) return withoutHeading(text, at, stop, isSureOnly);
  for (let first = heading + 1; first <= heading + 1 + MOST_INTRO && first < stop; first++) {
    const items = itemsFrom(text, first, stop);
    if (items.length > 0) return { at, items, end: endOf(lines, items, stop), named: true };
  }
  return unnumbered(lines, at, heading + 1, stop);
}

/** The next heading of an annex or of notes, at which a list ends. */
function nextHeading(lines: readonly string[], from: number, end: number): number {
  let at = from;
  while (at < end && !isAnnexHeading(lines[at] ?? '') && !isNotesHeading(lines[at] ?? '')) at += 1;
  return at;
}

function withoutHeading(
  text: Marked,
  at: number,
  end: number,
  isSureOnly: boolean,
): NoteList | null {
  const mark = text.marks[at];
  if (mark?.number !== 1 || HEADING_STYLES.has(mark.style)) return null;
  const isSure = SURE_STYLES.has(mark.style);
  if (isSureOnly && !isSure) return null;
  const items = itemsFrom(text, at, end);
  if (!explains(text, items) || (!isSure && items.length < 2)) return null;
  return { at, items, end: endOf(text.lines, items, end), named: false };
}

/** Notes without numbers: each begins with a term and a colon. */
function unnumbered(
  lines: readonly string[],
  at: number,
  from: number,
  end: number,
): NoteList | null {
  const items: Item[] = [];
  let line = from;
  for (; line < end; line++) {
    const text = lines[line] ?? '';
    if (isFurniture(text) || isAnnexHeading(text) || isNotesHeading(text)) break;
    if (termOf(text)) items.push({ at: line, number: items.length + 1 });
    else if (items.length === 0 ? line > from + MOST_INTRO : isShortLine(text)) break;
  }
  return items.length > 0 ? { at, items, end: line, named: true } : null;
}

/** Where the last note ends: as high as the others are, and as long as its sentences go on. */
function endOf(lines: readonly string[], items: readonly Item[], end: number): number {
  const last = items.at(-1)?.at ?? 0;
  const heights = items.slice(1).map(({ at }, index) => at - (items[index]?.at ?? 0));
  const usual = heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 1;
  const isAlone = isTermAlone(lines[last] ?? '');
  let line = last + 1;
  for (; line < end; line++) {
    const text = lines[line] ?? '';
    if (isFurniture(text) || isAnnexHeading(text) || isNotesHeading(text)) break;
    const belongs = line - last < usual || (isAlone && line === last + 1);
    const isBroken = usual > 1 && !endsSentence(lines[line - 1] ?? '') && endsSentence(text);
    if (!belongs && !isBroken && (isShortLine(text) || isLabel(text))) break;
  }
  return line;
}

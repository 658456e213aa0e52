/** Where a report's notes stand behind its body: their heading, and the lines of each note. */
import { median } from '../../model/median.ts';
import { endsSentence, isFurniture, isLabel, isShortLine } from '../lines.ts';
import { isAnnexHeading, isNotesHeading } from './matter-headings.ts';
import {
  explains,
  HEADING_STYLES,
  type Item,
  isTermAlone,
  itemsFrom,
  type Marked,
  SURE_STYLES,
  termOf,
} from './note-marks.ts';

/** A list of notes: lines `at` to `end`, exclusive. */
export interface NoteList {
  at: number;
  /** So many lines are its heading; those up to the first item introduce it. */
  headings: number;
  items: Item[];
  end: number;
}

/** Between the heading and the first note there are at most so many lines. */
const MOST_INTRO = 3;

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
  if (heading === null) return withoutHeading(text, at, end, isSureOnly);
  const stop = Math.min(end, text.nextHeading[heading + 1] ?? end);
  const headings = heading - at + 1;
  for (let first = heading + 1; first <= heading + 1 + MOST_INTRO && first < stop; first++) {
    const items = itemsFrom(text, first, stop);
    if (items.length > 0 && isNotes(text, items))
      return { at, headings, items, end: endOf(lines, items, stop) };
  }
  const items = unnumbered(lines, heading + 1, stop);
  return items && { at, headings, ...items };
}

/** Below a heading any list is of notes; one that is numbered as parts are, only if it explains. */
function isNotes(text: Marked, items: readonly Item[]): boolean {
  const style = text.marks[items[0]?.at ?? 0]?.style ?? '';
  return !HEADING_STYLES.has(style) || explains(text, items);
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
  const stop = Math.min(end, text.nextHeading[at] ?? end);
  const items = itemsFrom(text, at, stop);
  if (!explains(text, items) || (!isSure && items.length < 2)) return null;
  return { at, headings: 0, items, end: endOf(text.lines, items, stop) };
}

/** Notes without numbers: each begins with a term and a colon. */
function unnumbered(
  lines: readonly string[],
  from: number,
  end: number,
): Pick<NoteList, 'items' | 'end'> | null {
  const items: Item[] = [];
  let line = from;
  for (; line < end; line++) {
    const text = lines[line] ?? '';
    if (isFurniture(text) || isAnnexHeading(text) || isNotesHeading(text)) break;
    if (termOf(text)) items.push({ at: line, number: items.length + 1 });
    else if (items.length === 0 ? line > from + MOST_INTRO : isShortLine(text)) break;
  }
  return items.length > 0 ? { items, end: line } : null;
}

/** Where the last note ends: as high as the others are, and as long as its sentences go on. */
function endOf(lines: readonly string[], items: readonly Item[], end: number): number {
  const last = items.at(-1)?.at ?? 0;
  const heights = items.slice(1).map(({ at }, index) => at - (items[index]?.at ?? 0));
  const usual = median(heights) || 1;
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

/** Whether the lines of a text are its paragraphs, or pieces of them; and which go on from the one before. */

import { median } from '../model/median.ts';
import { isAddress } from './head/title-block.ts';
import { endsSentence, squeezed } from './lines.ts';
import { markOf } from './matter/note-marks.ts';

/** What broke a text: the width of a page, the links of a page, or each sentence stands on its line. */
export type BreakKind = '断行' | '链接处断开' | '一句一段';

/** How a text is broken. */
export interface Breaks {
  kind: BreakKind;
  /** Lines that the next one goes on with, from 0. */
  broken: number[];
}

/** A piece that stands where a link stood is no longer. */
const LONGEST_LINK = 20;
/** Lines of a page's width are all about as long. */
const SAME_LENGTH = 4;
/** A text of one sentence a line has so many lines at least, most of which are one. */
const LEAST_LINES = 30;
const SENTENCES_SHARE = 0.6;

const RE_GOES_ON = /^[，。、；：！？）》”’」』,.;:)%]/;
const RE_ITEM =
  /^(?:第[一二三四五六七八九十]{1,3}[，、]|[一二三四五六七八九十]{1,3}(?:是|要|、)|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]+[部章]|——|──|\d{1,2}[.、．])/;

/** 一是, a number without what it counts. */
const RE_ITEM_ALONE = /^第?[一二三四五六七八九十]{1,3}(?:是|要|[，、])$/;

/** A heading of old reports is a numeral alone. */
const RE_NUMERAL_ALONE = /^[一二三四五六七八九十]{1,3}$/;

/** How the lines of a body are broken; null where they are its paragraphs. */
export function breaksOf(lines: readonly string[]): Breaks | null {
  const broken = runsOf(lines).flatMap((run) => (isSentence(lines, run) ? run : []));
  if (broken.length === 0) return sentencesAlone(lines);
  const isFull = fullLine(broken.map((at) => lines[at] ?? ''));
  if (!isFull) return { kind: kindOf(lines, broken), broken };
  return {
    kind: '断行',
    broken: [...new Set([...broken, ...fullLines(lines, isFull)])].sort((a, b) => a - b),
  };
}

/** How wide a line is: in characters, or as it is set, where letters and digits are half as wide. */
const WIDTHS: readonly ((line: string) => number)[] = [
  (line) => line.length,
  (line) => [...line].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0) / 2,
];
/** The width of a page shows in so many broken lines at least. */
const LEAST_FULL = 8;

/** By which the first line of a paragraph is shorter than the others. */
const INDENT = '　　';

/** Tells a line that reaches the width of a page by itself or with its indent; none does where lines are paragraphs. */
export function reachesWidth(lines: readonly string[]): (line: string) => boolean {
  const isFull = fullLine(lines.filter((line) => !isClosed(line)));
  return (line) => isFull !== null && (isFull(line) || isFull(`${INDENT}${line}`));
}

/** Tells lines that reach the width of the page; null where most broken lines have no width in common. */
function fullLine(broken: readonly string[]): ((line: string) => boolean) | null {
  if (broken.length < LEAST_FULL) return null;
  for (const width of WIDTHS) {
    const widths = broken.map(width);
    const usual = median(widths);
    const same = widths.filter((one) => Math.abs(one - usual) <= 1);
    if (usual > LONGEST_LINK && same.length * 2 > widths.length) {
      return (line) => Math.abs(width(line) - usual) <= 1;
    }
  }
  return null;
}

/** Full lines go on, also where a sentence ends with them: more often that is so than that a paragraph does. */
function fullLines(lines: readonly string[], isFull: (line: string) => boolean): number[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && isFull(line) && !isItem(next) && !isAddress(next) ? [at] : [];
  });
}

/** The lines that end before their sentence does, those together that follow each other. */
function runsOf(lines: readonly string[]): number[][] {
  const runs: number[][] = [];
  for (const at of lines.keys()) {
    if (!isBroken(lines, at)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** Whether lines are pieces of a sentence; a table's cells, each on its line, are none. */
function isSentence(lines: readonly string[], run: readonly number[]): boolean {
  const last = run.at(-1) ?? 0;
  return [...run, last + 1].some((at) => {
    const line = lines[at] ?? '';
    return (
      squeezed(line).length > LONGEST_LINK || RE_GOES_ON.test(line) || RE_ITEM_ALONE.test(line)
    );
  });
}

/** Whether a line ends before its sentence does. */
function isBroken(lines: readonly string[], at: number): boolean {
  const [line = '', next] = [lines[at], lines[at + 1]];
  if (next === undefined || line.includes('\t') || isClosed(line)) return false;
  if (RE_NUMERAL_ALONE.test(line)) return false;
  if (RE_GOES_ON.test(next)) return true;
  return !isAddress(next) && !isHeadingAt(lines, at) && !isItem(next);
}

/** Whether a line ends as a paragraph does that others follow. */
function isClosed(line: string): boolean {
  return endsSentence(line) || /[:：]$/.test(line);
}

function isItem(line: string): boolean {
  const mark = markOf(line);
  return (RE_ITEM.test(line) || (mark !== null && mark.style !== '1 ')) && !isPieceOfNumber(line);
}

/** 2.5 alone, 2.5万亩: the number of no heading. */
function isPieceOfNumber(line: string): boolean {
  return /^\d+\.\d/.test(line);
}

/** Whether a line stands alone as a heading: numbered, or short, without a comma, below a whole paragraph. */
function isHeadingAt(lines: readonly string[], at: number): boolean {
  const words = squeezed(lines[at] ?? '');
  const above = lines[at - 1];
  const below = lines[at + 1] ?? '';
  const isBelowWhole = above === undefined || isClosed(above) || isHeadingLike(squeezed(above));
  // A number says so below a table's cells, too, where a whole paragraph follows.
  const isNumbered = isItem(words) && words.length > 4 && !/[。；]/.test(words);
  const isBelowCells =
    isNumbered && isClosed(below) && squeezed(above ?? '').length <= LONGEST_LINK;
  if (!(isBelowWhole || isBelowCells) || words.length > 60) return false;
  if (isNumbered) return true;
  const hasText = squeezed(below).length > 30 || isClosed(below) || isItem(below);
  return isHeadingLike(words) && hasText;
}

function isHeadingLike(words: string): boolean {
  return words.length >= 5 && words.length <= 30 && !/[，,。；]/.test(words);
}

function kindOf(lines: readonly string[], broken: readonly number[]): BreakKind {
  const lengths = broken.map((at) => (lines[at] ?? '').length).sort((a, b) => b - a);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const same = lengths.filter((length) => Math.abs(length - usual) <= SAME_LENGTH);
  if (usual > LONGEST_LINK && same.length * 2 > lengths.length) return '断行';
  const pieces = broken.filter((at) => {
    const [line, next] = [lines[at] ?? '', lines[at + 1] ?? ''];
    const isLink = squeezed(next).length <= LONGEST_LINK && !endsSentence(next);
    return squeezed(line).length <= LONGEST_LINK || isLink || RE_GOES_ON.test(next);
  });
  return pieces.length * 2 > broken.length ? '链接处断开' : '断行';
}

const RE_ONE_SENTENCE = /^[^。！？]*[。！？][”’」』）)]?$/;

function sentencesAlone(lines: readonly string[]): Breaks | null {
  const text = lines.filter((line) => isClosed(line) && !isAddress(line));
  const alone = text.filter((line) => RE_ONE_SENTENCE.test(line));
  if (text.length < LEAST_LINES || alone.length < text.length * SENTENCES_SHARE) return null;
  const broken = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const goesOn = next !== undefined && isClosed(next) && !isAddress(next) && !isItem(next);
    return goesOn && RE_ONE_SENTENCE.test(line) ? [at] : [];
  });
  return broken.length === 0 ? null : { kind: '一句一段', broken };
}

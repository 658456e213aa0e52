/** Where the body of a report ends: by its closing words, and by the shape of what stands below. */

import { numbered } from '../body/headings.ts';
import { DAY, isAddress } from '../head/title-block.ts';
import { endsSentence, isFurniture, isShortLine, squeezed } from '../lines.ts';
import { isAnnexHeading, isNotesHeading } from './matter-headings.ts';
import { noteListAt } from './note-list.ts';
import type { Marked } from './note-marks.ts';

/** What the last sentence of a report says. */
const RE_CLOSING = /让我们|團結|团结|奋斗|谢谢|前进|贡献|篇章/;
/** Closing words count as such in the last part of the text only. */
const CLOSING_FROM = 0.6;
/** Below a heading of the body stands prose; at most so much of it, as a share of the body, stands in a licence. */
const LEAST_PROSE = 0.03;
const LEAST_PROSE_CHARACTERS = 250;
const RE_SIGNED = new RegExp(`^[（(]?${DAY}[）)]?$|人民政府$|^谢谢`);

/**
 * @param bodyAt where the body begins
 * @param end    where the file, or a repeat of the body, ends it at the latest
 * @returns the line at which it has ended
 */
export function endOfBody(text: Marked, bodyAt: number, end: number): number {
  const { lines } = text;
  const isClosed = closingOf(text, bodyAt, end);
  const matter = matterFrom(text, lastAddress(lines, bodyAt, end) + 1, isClosed ?? end, end);
  return isClosed === null || isClosed >= matter
    ? withoutLabels(lines, bodyAt, matter)
    : furnitureFrom(lines, isClosed + 1, matter, bodyAt);
}

function lastAddress(lines: readonly string[], bodyAt: number, end: number): number {
  for (let at = end - 1; at > bodyAt; at--) if (isAddress(lines[at] ?? '')) return at;
  return bodyAt;
}

/** The line of the last address, or, below it, of the last closing words; null where there are none. */
function closingOf({ lines, marks }: Marked, bodyAt: number, end: number): number | null {
  const address = lastAddress(lines, bodyAt, end);
  const isLate = (at: number) => at >= bodyAt + (end - bodyAt) * CLOSING_FROM;
  for (let at = end - 1; at > address && isLate(at); at--) {
    // In a list of notes the same words explain.
    if (marks[at] === null && isClosing(lines[at] ?? '')) return at;
  }
  return address > bodyAt ? address : null;
}

function isClosing(line: string): boolean {
  return RE_CLOSING.test(line) && endsSentence(line) && !isFurniture(line);
}

/**
 * The first line of notes or an annex.
 *
 * @param sure from here on only what is nothing else
 * @param any  from here on a list that explains, without a heading, too
 */
function matterFrom(text: Marked, sure: number, any: number, end: number): number {
  const { lines } = text;
  for (let at = sure; at < end; at++) {
    const line = lines[at] ?? '';
    const mayHead = isAnnexHeading(line) || isNotesHeading(line) || text.marks[at]?.number === 1;
    if (!mayHead) continue;
    if (isAnnexHeading(line) && !endsSentence(line)) return at;
    if (noteListAt(text, at, end, at <= any)) return at;
  }
  return end;
}

/** Below the closing: the first line that is a page's, or short with nothing but short lines below it. */
function furnitureFrom(
  lines: readonly string[],
  from: number,
  end: number,
  bodyAt: number,
): number {
  const body = characters(lines.slice(bodyAt, end));
  const most = Math.max(LEAST_PROSE_CHARACTERS, body * LEAST_PROSE);
  // From the end: what is still to come below each line.
  let prose = 0;
  let closes = false;
  let found = end;
  for (let at = end - 1; at >= from; at--) {
    const line = lines[at] ?? '';
    const before = lines[at - 1] ?? '';
    const isWhole = endsSentence(before) || (RE_CLOSING.test(before) && !isShortLine(before));
    const isShort = isShortLine(line) && isWhole && numbered(line) === null;
    if ((isFurniture(line) || isShort) && !closes && prose <= most && !RE_SIGNED.test(line)) {
      found = at;
    }
    if (isClosing(line)) closes = true;
    if (!isShortLine(line) && !isFurniture(line)) prose += squeezed(line).length;
  }
  return found;
}

/** Where nothing closes the report: the short lines at the very end, below which there is no text, go. */
function withoutLabels(lines: readonly string[], bodyAt: number, end: number): number {
  let at = end;
  while (at > bodyAt + 1) {
    const line = lines[at - 1] ?? '';
    const isLast = isFurniture(line) || (isShortLine(line) && numbered(line) === null);
    if (!isLast || isAddress(line)) break;
    at -= 1;
  }
  const isWhole = at > bodyAt + 1 && endsSentence(lines[at - 1] ?? '');
  return isWhole ? at : end;
}

function characters(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + squeezed(line).length, 0);
}

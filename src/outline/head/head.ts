/** Stage 1 of the outline: the title block, and what a page put above and between its lines. */
import type { Paragraph } from '../../model/paragraph.ts';
import { isHeading, numbered } from '../body/headings.ts';
import { endsSentence, isFurniture, isLabel, isShortLine, squeezed } from '../lines.ts';
import { type Cover, endsWithAddress, isAddress, piecesOf, type Role } from './title-block.ts';

/** What stands before the body. */
export interface Head {
  /**
   * The lines before the body, in order: of the title block (`0.0-1`, kind title), and others (`f-1`, kind
   * text). The body begins at `lines[paragraphs.length]`.
   */
  paragraphs: Paragraph[];
  /** What the title block says; a piece of a line where the line says more. */
  cover: Partial<Cover>;
}

/** Before the address there is at most so much prose (captions, an excerpt), in characters, or by its share. */
const MOST_PROSE = 300;
const MOST_PROSE_SHARE = 0.05;

/** @param lines filled lines or repaired paragraphs */
export function headOf(lines: readonly string[]): Head {
  const block = lines.slice(0, headLength(lines));
  const pieces = withNameAlone(block, block.map(piecesOf));
  const isTitle = titleLines(block, pieces);
  const cover: Partial<Cover> = {};
  const counts = { title: 0, front: 0 };
  const paragraphs = block.map((text, at): Paragraph => {
    if (!isTitle[at]) return { id: `f-${++counts.front}`, kind: 'text', text, lead: 0 };
    Object.assign(cover, { ...pieces[at], ...cover });
    return { id: `0.0-${++counts.title}`, kind: 'title', text, lead: 0 };
  });
  return { paragraphs, cover };
}

/** A name alone between the occasion or the title and the body is the speaker's. */
function withNameAlone(
  block: readonly string[],
  pieces: readonly Partial<Cover>[],
): readonly Partial<Cover>[] {
  const name = block.at(-1) ?? '';
  const above = pieces.at(-2) ?? {};
  const isName = RE_NAME.test(squeezed(name)) && !isFurniture(name);
  const isSaid = pieces.some(({ speaker }) => speaker !== undefined);
  if (!isName || isSaid || (above.occasion ?? above.title) === undefined) return pieces;
  return [...pieces.slice(0, -1), { speaker: name }];
}
const RE_NAME = /^\p{Script=Han}{2,4}$/u;

/** How many lines stand before the body. */
export function headLength(lines: readonly string[]): number {
  const address = addressOf(lines);
  return address ?? headWithoutAddress(lines);
}

/** Where the address stands that opens the report; null where it opens without one. */
function addressOf(lines: readonly string[]): number | null {
  const all = lines.reduce((sum, line) => sum + line.length, 0);
  const most = Math.max(MOST_PROSE, all * MOST_PROSE_SHARE);
  let prose = 0;
  for (const [at, line] of lines.entries()) {
    if (isAddress(line)) return at;
    if (endsWithAddress(line) && line.length <= 100) return at + 1;
    if (startsBody(lines, at)) return null;
    if (!isShortLine(line) && Object.keys(piecesOf(line)).length === 0) prose += line.length;
    if (prose > most) return null;
  }
  return null;
}

/** Whether a line is a first numbered heading with its text below; in a table of contents none has. */
function startsBody(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (numbered(line)?.number !== 1) return false;
  if (isContentsLine(line)) return false;
  if (!isHeading(line)) return true;
  const below = lines
    .slice(at + 1, at + 1 + LONGEST_CONTENTS)
    .find((next) => isAddress(next) || !isOfHead(next));
  return below !== undefined && !isAddress(below);
}

/** Whether a line may stand above the body: a label, a heading in a table of contents, one of the title block. */
function isOfHead(line: string): boolean {
  return (
    isShortLine(line) ||
    isHeading(line) ||
    isContentsLine(line) ||
    Object.keys(piecesOf(line)).length > 0
  );
}

/** A table of contents has no more lines. */
const LONGEST_CONTENTS = 200;

/** 一、2023年工作回顾……………5 */
const RE_CONTENTS_LINE = /(?:[….·・\-—_\s]{3,}|\t|[（(])\d{1,3}[）)]?$/;

/** Whether a line of a table of contents names a page. */
function isContentsLine(line: string): boolean {
  return line.length <= LONGEST_CONTENTS_LINE && RE_CONTENTS_LINE.test(line);
}
const LONGEST_CONTENTS_LINE = 120;

/** Where nobody is addressed: the lines that say who, when and what, and the labels around them. */
function headWithoutAddress(lines: readonly string[]): number {
  let length = 0;
  for (const [at, line] of lines.entries()) {
    const isRole = Object.keys(piecesOf(line)).length > 0;
    if (isRole || isLabel(line)) length = at + 1;
    else if (!isShortLine(line) || numbered(line) !== null) break;
  }
  return length;
}

/** Words of which one stands in a line of a title block that is no title, occasion or speaker. */
const RE_OF_TITLE_BLOCK = /政府|人大|代表大会|会议|年.{0,3}月|年$/;

/**
 * Which lines are the title block's. Of two that say the same, the one nearer to the body is the paper's, the
 * other one a page's; a line that says nothing is the paper's if it stands among them and sounds like it.
 */
function titleLines(block: readonly string[], pieces: readonly Partial<Cover>[]): boolean[] {
  const last = new Map<Role, number>();
  for (const [at, found] of pieces.entries()) {
    for (const role of Object.keys(found) as Role[]) last.set(role, at);
  }
  const own = new Set(last.values());
  const first = Math.min(...own);
  return block.map((line, at) => {
    if (own.has(at)) return true;
    const says = Object.keys(pieces[at] ?? {}).length > 0;
    if (says || isLabel(line) || endsSentence(line) || !isShortLine(line)) return false;
    return at >= first - 1 && (RE_OF_TITLE_BLOCK.test(line) || isSubtitle(line, at > first));
  });
}

/** Whether a line among those of a title block is a second title: 当前的经济形势和今后经济建设的方针. */
function isSubtitle(line: string, isBelowFirst: boolean): boolean {
  return isBelowFirst && /^\p{Script=Han}{8,30}$/u.test(squeezed(line));
}

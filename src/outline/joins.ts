/** Lines that a page's width, or the links of a page, broke: joined where the editor asks for it (`--join`). */
import { breaksOf } from './breaks.ts';
import { headLength } from './head/head.ts';
import { layoutOf } from './layout.ts';
import { matterOf } from './matter/matter.ts';

/** Where each sentence stands alone, so many characters make a paragraph. */
const LONGEST_JOINED = 400;

/**
 * The lines that go on from the one before, by their numbers from 1 (`layout.接上断行`), besides those that
 * are joined anyway; none where the lines are the text's paragraphs.
 *
 * @param lines filled lines, see `linesOf`
 */
export function brokenLines(lines: readonly string[]): number[] {
  const bodyAt = headLength(lines);
  const { bodyEnd, paragraphs } = matterOf(lines, bodyAt);
  const body = breaksIn(lines, bodyAt, bodyEnd);
  // What a page put below stays as it is.
  const matterEnd = bodyEnd + paragraphs.findLastIndex(({ id }) => !id.startsWith('b-')) + 1;
  const { 接上题头断行 = [], 接上标题断行 = [] } = layoutOf(lines);
  const known = new Set([...接上题头断行, ...接上标题断行]);
  return [...body, ...breaksIn(lines, bodyEnd, matterEnd)].filter((line) => !known.has(line));
}

function breaksIn(lines: readonly string[], from: number, to: number): number[] {
  const breaks = breaksOf(lines.slice(from, to));
  if (!breaks) return [];
  const goOn = breaks.broken.map((at) => from + at + 1);
  const joined = breaks.kind === '一句一段' ? whole(lines, goOn) : goOn;
  return joined.map((at) => at + 1);
}

/** Joins only as long as a paragraph does not become longer than one is. */
function whole(lines: readonly string[], goOn: readonly number[]): number[] {
  let length = 0;
  let last = -1;
  return goOn.filter((at) => {
    const own = lines[at]?.length ?? 0;
    if (at !== last + 1) length = lines[at - 1]?.length ?? 0;
    last = at;
    const isRoom = length + own <= LONGEST_JOINED;
    length = isRoom ? length + own : own;
    return isRoom;
  });
}

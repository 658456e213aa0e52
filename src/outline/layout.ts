/** What of a text's layout is to be undone: lines that were broken, title lines that were spaced out. */
import type { Layout } from '../model/layout.ts';
import { laidOut } from '../source/repair.ts';
import { brokenHeadings } from './body/heading-joins.ts';
import { headLength, headOf } from './head/head.ts';
import { brokenTitleLines, isLetterSpaced } from './head/title-block.ts';
import { matterOf } from './matter/matter.ts';

/** @param lines filled lines, see `linesOf` */
export function layoutOf(lines: readonly string[]): Layout {
  const title = lines.slice(0, headLength(lines));
  const broken = brokenTitleLines(title).map((at) => at + 1);
  const spaced = laidOut(title, { 接上题头断行: broken });
  // Number of the line at which each title line begins.
  const starts = title.flatMap((_, at) => (broken.includes(at + 1) ? [] : [at + 1]));
  const closed = starts.filter((_, at) => isLetterSpaced(spaced[at] ?? ''));
  const headings = headingBreaks(lines, broken);
  return {
    ...(broken.length > 0 ? { 接上题头断行: broken } : {}),
    ...(headings.length > 0 ? { 接上标题断行: headings } : {}),
    ...(closed.length > 0 ? { 合拢题头字间空格: closed } : {}),
  };
}

/** Numbers of the lines of the body that go on with the heading above. */
function headingBreaks(lines: readonly string[], brokenTitle: number[]): number[] {
  const paragraphs = laidOut(lines, { 接上题头断行: brokenTitle });
  const bodyAt = headOf(paragraphs).paragraphs.length;
  const body = paragraphs.slice(bodyAt, matterOf(paragraphs, bodyAt).bodyEnd);
  // All title lines stand above the body.
  const first = lines.length - paragraphs.length + bodyAt + 1;
  return brokenHeadings(body).map((at) => at + first);
}

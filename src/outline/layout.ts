/** What of a text's layout is to be undone: lines that were broken, title lines that were spaced out. */
import type { Layout } from '../model/layout.ts';
import { laidOut } from '../source/repair.ts';
import { headLength } from './head.ts';
import { brokenTitleLines, isLetterSpaced } from './title-block.ts';

/** @param lines filled lines, see `linesOf` */
export function layoutOf(lines: readonly string[]): Layout {
  const title = lines.slice(0, headLength(lines));
  const broken = brokenTitleLines(title).map((at) => at + 1);
  const spaced = laidOut(title, { 接上题头断行: broken });
  // Number of the line at which each title line begins.
  const starts = title.flatMap((_, at) => (broken.includes(at + 1) ? [] : [at + 1]));
  const closed = starts.filter((_, at) => isLetterSpaced(spaced[at] ?? ''));
  return {
    ...(broken.length > 0 ? { 接上题头断行: broken } : {}),
    ...(closed.length > 0 ? { 合拢题头字间空格: closed } : {}),
  };
}

/** Stage 2 of the outline: where the body ends; notes, annexes and what else stands behind it. */
import type { Doubt } from '../model/doubt.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';

/** What stands behind the body. */
export interface Matter {
  /** The body is `lines.slice(bodyAt, bodyEnd)`. */
  bodyEnd: number;
  /** The lines from `bodyEnd` on, in order, with their ids: `n-0`, `n-3`, `n-3.2`, `a1-0`, `b-1`. */
  paragraphs: Paragraph[];
  /** Parts of those paragraphs (注释, 附件, 篇外), in order of first appearance. */
  parts: ReportData['parts'];
  /** That the body stands in the file twice. */
  doubts: Doubt[];
}

/**
 * @param lines  repaired paragraphs, see `paragraphsOf`
 * @param bodyAt where the body begins: as many as `headOf(lines).paragraphs`
 */
export function matterOf(lines: readonly string[], bodyAt: number): Matter {
  return { bodyEnd: Math.max(lines.length, bodyAt), paragraphs: [], parts: [], doubts: [] };
}

/** What is not the body of a report, as its pages say it. */
import { type Matter, matterOf, noteIdOf } from '../model/paragraph.ts';
import type { Report } from '../report/report.ts';

/** What a page of such matter says that it is. */
export const MATTER_SAID: Readonly<Record<Matter, string>> = {
  注释: '报告自己的注释',
  附件: '报告的附件',
  篇外: '收到的文件里还有的字，不是报告',
};

/** What comes with a body, in reading order: 注释 13 条, 附件 2 个; empty where nothing does. */
export function besidesBody(report: Pick<Report, 'parts' | 'paragraphs'>): string[] {
  const notes = report.paragraphs.filter(({ id }) => noteIdOf(id) === id);
  const annexes = report.parts.filter(({ id }) => matterOf(id) === '附件');
  return [
    ...(notes.length > 0 ? [`注释 ${notes.length} 条`] : []),
    ...(annexes.length > 0 ? [`附件 ${annexes.length} 个`] : []),
  ];
}

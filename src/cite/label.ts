/** How a paragraph is named to readers: 第三部分（二）第4段. */
import type { Paragraph } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';

export function citationLabel(_report: Pick<ReportData, 'parts'>, paragraph: Paragraph): string {
  return `第 ${paragraph.id} 段`;
}

/** How far the work on a report is, in words. */
import type { Progress } from '../report/open.ts';
import type { ReportSummary } from '../report/summary.ts';

/** What is counted of a report, as readers call it. */
export interface ProgressRow extends Progress {
  name: string;
  unit: string;
  /** What has been done to those that are settled. */
  done: string;
}

/** The counts of a report; what it has none of is left out. */
export function progressRows({ progress }: Pick<ReportSummary, 'progress'>): ProgressRow[] {
  return [
    { name: '加引号的说法', unit: '个', done: '已收', ...progress.phrases },
    { name: '数字', unit: '处', done: '已收', ...progress.numbers },
    { name: '导入时拿不准的地方', unit: '处', done: '已看', ...progress.doubts },
  ].filter(({ total }) => total > 0);
}

/** 注释中：加引号的说法 12/131，数字 0/312 */
export function progressLine(report: Pick<ReportSummary, 'status' | 'progress'>): string {
  const counts = progressRows(report).map(
    ({ name, settled, total }) => `${name} ${settled}/${total}`,
  );
  return [report.status, counts.join('，')].filter(Boolean).join('：');
}

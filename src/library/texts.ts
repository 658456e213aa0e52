/** The texts of reports for citing and searching, with the addresses of their pages. */
import type { Report } from '../report/report.ts';
import { type ReportText, reportText } from '../report/text.ts';
import { pageUrl } from '../site/urls.ts';

const texts = new WeakMap<Report, ReportText>();

/** The report's text; its version changes with what it holds, not with the code. */
export function textOf(report: Report): ReportText {
  let text = texts.get(report);
  if (!text) {
    text = reportText(report, (page) => pageUrl(report, page).slice(1));
    texts.set(report, text);
  }
  return text;
}

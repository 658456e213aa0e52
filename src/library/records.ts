/** What search knows of each paragraph, in reading order. */
import { shortLabel } from '../cite/label.ts';
import { partOf } from '../model/report.ts';
import { pagesOf } from '../report/pages.ts';
import type { SearchRecord } from '../search/record.ts';
import { pageUrl } from '../site/urls.ts';
import type { Library } from './library.ts';

/** One record a paragraph, over all reports. */
export function searchRecords(library: Library): SearchRecord[] {
  return library.reports.flatMap((report) =>
    pagesOf(report).flatMap((page) =>
      page.paragraphs.map((paragraph): SearchRecord => {
        const part = partOf(report, paragraph.id);
        return {
          report: report.id,
          reportTitle: report.title,
          paragraph: paragraph.id,
          chapter: pageUrl(report, page).slice(1),
          chapterTitle: page.title,
          citation: shortLabel(report, paragraph),
          part: part?.title ?? '',
          kind: part?.kind ?? '其他',
          text: paragraph.text,
        };
      }),
    ),
  );
}

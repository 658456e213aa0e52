/** What search knows of each paragraph, in reading order. */
import { citationLabel } from '../cite/label.ts';
import { partOf } from '../model/report.ts';
import type { SearchRecord } from '../search/record.ts';
import type { Library } from './library.ts';
import { chapterUrl } from './urls.ts';

/** One record a paragraph, over all reports. */
export function searchRecords(library: Library): SearchRecord[] {
  return library.reports.flatMap((report) =>
    report.chapters.flatMap((chapter) =>
      chapter.paragraphs.map((paragraph): SearchRecord => {
        const part = partOf(report, paragraph.id);
        return {
          report: report.id,
          reportTitle: report.title,
          paragraph: paragraph.id,
          chapter: chapterUrl(report, chapter).slice(1),
          chapterTitle: chapter.title,
          citation: citationLabel(report, paragraph),
          part: part?.title ?? '',
          kind: part?.kind ?? '其他',
          text: paragraph.text,
        };
      }),
    ),
  );
}

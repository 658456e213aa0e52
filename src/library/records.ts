/** What search knows of each paragraph, in reading order. */
import { citationLabel } from '../cite/label.ts';
import { partOf } from '../model/report.ts';
import { LEVELS } from '../model/term.ts';
import type { SearchRecord } from '../search/record.ts';
import type { Library } from './library.ts';
import { pagesOf } from './pages.ts';
import type { LibraryQueries } from './queries.ts';
import { pageUrl } from './urls.ts';

/** One record a paragraph, over all reports. */
export function searchRecords(
  library: Library,
  { matcherOf }: Pick<LibraryQueries, 'matcherOf'>,
): SearchRecord[] {
  return library.reports.flatMap((report) =>
    pagesOf(report).flatMap((page) =>
      page.paragraphs.map((paragraph): SearchRecord => {
        const part = partOf(report, paragraph.id);
        const ids = new Set(matcherOf(report)(paragraph.text).map(({ id }) => id));
        return {
          report: report.id,
          reportTitle: report.title,
          paragraph: paragraph.id,
          chapter: pageUrl(report, page).slice(1),
          chapterTitle: page.title,
          citation: citationLabel(report, paragraph),
          part: part?.title ?? '',
          kind: part?.kind ?? '其他',
          levels: LEVELS.filter((level) =>
            library.terms.some((term) => term.level === level && ids.has(term.id)),
          ),
          text: paragraph.text,
        };
      }),
    ),
  );
}

/** Records of search from a report's text. */
import { shortened } from '../../cite/label.ts';
import type { ReportText } from '../../report/text.ts';
import type { SearchRecord } from '../shared/record.ts';

/** The item at a place; a text that points nowhere is damaged. */
function at<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new RangeError(`text of a report: no item ${place}`);
  return item;
}

/** The records of one report, in reading order. Throws a RangeError when the text is damaged. */
export function recordsOf({ report, chapters, parts, paragraphs }: ReportText): SearchRecord[] {
  const { id, title, places, year } = report;
  return paragraphs.map(([paragraph, chapter, part, label, text]) => {
    const [address, chapterTitle] = at(chapters, chapter);
    const [partTitle, kind] = at(parts, part);
    return {
      report: id,
      reportTitle: title,
      places,
      year,
      paragraph,
      chapter: address,
      chapterTitle,
      citation: shortened(label),
      part: partTitle,
      kind,
      text,
    };
  });
}

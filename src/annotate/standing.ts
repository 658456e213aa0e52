/** Which forms of terms or names stand in reports, and which of them are marked there: what checks ask. */
import type { Paragraph } from '../model/paragraph.ts';
import type { Scan, Scanner } from './scan.ts';

/** Forms as `<id>/<form>`. */
export interface Standing {
  forms: Set<string>;
  marked: Set<string>;
}

/** What stands in any of the reports. */
export function standingIn<R extends { paragraphs: readonly Paragraph[] }>(
  reports: readonly R[],
  scannerOf: (report: R) => Scanner,
  list: keyof Pick<Scan, 'terms' | 'names'>,
): Standing {
  const standing: Standing = { forms: new Set(), marked: new Set() };
  for (const report of reports) {
    const scan = scannerOf(report);
    for (const { text } of report.paragraphs) {
      const { places, marks } = scan(text)[list];
      for (const { id, start, end } of places)
        standing.forms.add(`${id}/${text.slice(start, end)}`);
      for (const { id, start, end } of marks)
        standing.marked.add(`${id}/${text.slice(start, end)}`);
    }
  }
  return standing;
}

/** Passages of reports that entries quote as their evidence, as they are told wherever an entry is shown. */
import { labelOf } from '../cite/label.ts';
import { pageHolding } from '../report/pages.ts';
import type { Report } from '../report/report.ts';
import type { Shared } from './shared.ts';

/** Where a quoted passage stands. */
export interface QuotedPassage {
  /** Id and title of the report. */
  report: string;
  title: string;
  /** The paragraph's id, and its name to readers. */
  paragraph: string;
  label: string;
  /** Name of the page's file that holds it. */
  page: string;
}

/** By `<report id>/<paragraph id>`, as entries name them. */
export type QuotedPassages = Readonly<Record<string, QuotedPassage>>;

/** Reports that entries quote, with the paragraphs. */
export function quotedReports({ terms }: Pick<Shared, 'terms'>): Map<string, Set<string>> {
  const quoted = new Map<string, Set<string>>();
  for (const { paragraph } of terms.flatMap(({ quotes }) => quotes)) {
    const [report = '', id = ''] = paragraph.split('/');
    quoted.set(report, (quoted.get(report) ?? new Set()).add(id));
  }
  return quoted;
}

/** Those of these paragraphs that the report has. */
export function quotedPassagesOf(report: Report, paragraphs: Iterable<string>): QuotedPassages {
  return Object.fromEntries(
    [...paragraphs]
      .filter((id) => report.paragraphs.some((paragraph) => paragraph.id === id))
      .map((id): [string, QuotedPassage] => [
        `${report.id}/${id}`,
        {
          report: report.id,
          title: report.title,
          paragraph: id,
          label: labelOf(report, id),
          page: pageHolding(report, id).slug,
        },
      ]),
  );
}

/** What exports are made from, for tests: of any library, without a build. */
import { labelOf } from '../cite/label.ts';
import { queriesOf } from '../library/queries.ts';
import { loadLibrary } from '../library/whole.ts';
import type { ExportSource } from './export.ts';

/**
 * What the exports of each report of a library are made from.
 * @param root folder that holds `content/`
 */
export function exportSourcesOf(root: string): ExportSource[] {
  const library = loadLibrary(root);
  const { summaries, matcherOf, termsOf } = queriesOf(library);
  const all = summaries();
  return library.reports.map((report): ExportSource => {
    const summary = all.find(({ id }) => id === report.id);
    if (!summary) throw new Error(`no summary of ${report.id}`);
    return {
      report,
      summary,
      site: library.site,
      match: matcherOf(report),
      termById: termsOf(report),
      names: library.names.filter(({ id }) => summary.names[id]),
      quoteLabel(paragraph) {
        const [of, id = ''] = paragraph.split('/');
        const quoted = library.reports.find((one) => one.id === of);
        if (!quoted) return null;
        return `${quoted === report ? '' : `《${quoted.title}》`}${labelOf(quoted, id)}`;
      },
    };
  });
}

/** A report that nobody has begun to work on: its text alone. */
export function bareSource(source: ExportSource): ExportSource {
  const { report, summary } = source;
  return {
    ...source,
    report: { ...report, desk: null, phrases: null, notes: [] },
    summary: { ...summary, hasDesk: false, terms: {}, names: {}, notes: [] },
    match: () => [],
    names: [],
  };
}

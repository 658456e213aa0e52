/** The files that reports are taken along as, each made once in a process. */
import { labelOf } from '../cite/label.ts';
import type { Export, ExportSource } from '../exports/export.ts';
import { exportsFor } from '../exports/exports.ts';
import { sha256Of } from '../model/version.ts';
import type { Report } from '../report/report.ts';
import {
  getShared,
  getSite,
  matcherOf,
  quotedPassage,
  reportPaths,
  summaryFor,
  termsOf,
} from './get-library.ts';

/** A file with its bytes. */
export interface Exported extends Pick<Export, 'file' | 'group' | 'name' | 'what' | 'type'> {
  bytes: Uint8Array;
  /** SHA-256 in hex. */
  sha256: string;
}

const made = new WeakMap<Report, Promise<readonly Exported[]>>();

/** All files of a report; the page that lists them and the files themselves are made from the same. */
export function exportedOf(report: Report): Promise<readonly Exported[]> {
  const known = made.get(report) ?? makeAll(exportSource(report));
  made.set(report, known);
  return known;
}

async function makeAll(source: ExportSource): Promise<readonly Exported[]> {
  const files: Exported[] = [];
  // One after the other: what is made is held, what it is made with need not be.
  for (const { make, when: _, ...one } of exportsFor(source)) {
    const bytes = await make(source);
    files.push({ ...one, bytes, sha256: sha256Of(bytes) });
  }
  return files;
}

/** What the exports of a report are made from. */
export function exportSource(report: Report): ExportSource {
  const summary = summaryFor(report);
  return {
    report,
    summary,
    site: getSite(),
    match: matcherOf(report),
    termById: termsOf(summary),
    names: getShared().names.filter(({ id }) => summary.names[id]),
    quoteLabel(paragraph) {
      const [of, id = ''] = paragraph.split('/');
      // What the report's own notes say is no passage that the glossary quotes.
      if (of === report.id) return labelOf(report, id);
      const passage = quotedPassage(paragraph);
      return passage ? `《${passage.title}》${passage.label}` : null;
    },
  };
}

/** The files of all reports, for `getStaticPaths`. */
export function exportPaths(): {
  params: { report: string; file: string };
  props: { report: Report; file: string };
}[] {
  return reportPaths().flatMap(({ params, props: { report } }) =>
    exportsFor(exportSource(report)).map(({ file }) => ({
      params: { ...params, file },
      props: { report, file },
    })),
  );
}

/** The data of the whole site: what all reports share, and which reports there are. */
import type { Name } from '../../model/name.ts';
import type { Site } from '../../model/site.ts';
import type { Term } from '../../model/term.ts';
import type { ReportSummary } from '../../report/summary.ts';
import { downloadUrl } from '../../site/urls.ts';
import type { QuoteLabel } from '../book-notes.ts';
import { namesCsv, termsCsv } from './csv.ts';
import { DATASETS, type DataOf, type DatasetName, schemaOf } from './datasets.ts';
import { siteHead } from './head.ts';
import { schemaAddress, schemaFile } from './identifiers.ts';
import { jsonText } from './json.ts';
import { linkedGlossary } from './linked.ts';
import { nameRecord, termRecord } from './records.ts';

/** What the site's data is made from. */
export interface SiteSource {
  site: Site;
  /** Those of the glossary; what a report's own notes explain is that report's. */
  terms: readonly Term[];
  names: readonly Name[];
  /** Newest first. */
  reports: readonly ReportSummary[];
  quoteLabel: QuoteLabel;
}

/** Files by their paths from the site's root: the data, then its schemas. None grows with the reports but the list of these. */
export function siteFiles(source: SiteSource): Map<string, string> {
  const { site, terms, names } = source;
  return new Map([
    [DATASETS.glossary.file, jsonText(glossaryData(source))],
    ['data/glossary.csv', termsCsv(terms)],
    ['data/glossary.jsonld', jsonText(linkedGlossary(site, terms))],
    [DATASETS.names.file, jsonText(namesData(source))],
    ['data/names.csv', namesCsv(names)],
    [DATASETS.reports.file, jsonText(reportsData(source))],
    ...(Object.keys(DATASETS) as DatasetName[]).map((name): [string, string] => [
      schemaFile(name),
      `${JSON.stringify(schemaOf(name, schemaAddress(site, name)), null, 1)}\n`,
    ]),
  ]);
}

function glossaryData({ site, terms, quoteLabel }: SiteSource): DataOf<'glossary'> {
  return {
    ...siteHead('glossary', site),
    terms: terms.map((term) => termRecord(term, quoteLabel)),
  };
}

function namesData({ site, names }: SiteSource): DataOf<'names'> {
  return { ...siteHead('names', site), names: names.map(nameRecord) };
}

function reportsData({ site, reports }: SiteSource): DataOf<'reports'> {
  return {
    ...siteHead('reports', site),
    reports: reports.map(
      ({ id, title, places, year, status, occasion, paragraphs, characters, hasDesk }) => ({
        ...{ id, title, places, year, status },
        ...(occasion !== undefined && { occasion }),
        ...{ paragraphs, characters, figures: hasDesk },
        files: downloadUrl({ id }, '').slice(1),
      }),
    ),
  };
}

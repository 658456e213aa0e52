/** What every file says before its records: whose data it is, and how to take it. */
import type { Site } from '../../model/site.ts';
import type { Report } from '../../report/report.ts';
import { type DatasetName, NOTICE } from './datasets.ts';
import { schemaAddress } from './identifiers.ts';

/** The head of a file of the site's. @param name of its set of data */
export function siteHead(name: DatasetName, { name: called, address }: Site) {
  return {
    $schema: schemaAddress({ address }, name),
    notice: NOTICE,
    site: { name: called, ...(address !== undefined && { address }) },
  };
}

/** The head of a file of a report's (C11). */
export function reportHead(name: DatasetName, { site, report }: { site: Site; report: Report }) {
  const { id, title, places, year, date } = report;
  return {
    ...siteHead(name, site),
    report: { id, title, places: [...places], year, ...(date !== undefined && { date }) },
  };
}

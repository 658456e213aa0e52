/** The data of the real content and the real site. */
import { describe } from 'vitest';
import { describeReportData, describeSiteData } from '../../exports/data/checks.ts';
import { siteSourceOf } from '../../exports/data/testing.ts';
import { exportSourcesOf } from '../../exports/testing.ts';
import { describeOpenData } from '../checks/open-data.ts';

for (const source of exportSourcesOf('.')) {
  describe(source.report.id, () => describeReportData(source));
}
describeSiteData(siteSourceOf('.'));
describeOpenData('dist', '.');

/** The data of the real content and the real site. */
import { describe } from 'vitest';
import { siteSourceOf } from '../../exports/data/testing.ts';
import { exportSourcesOf } from '../../exports/testing.ts';
import { describeReportData, describeSiteData } from '../checks/data-files.ts';
import { describeOpenData } from '../checks/open-data.ts';

for (const source of exportSourcesOf('.')) {
  describe(source.report.id, () => describeReportData(source));
}
describeSiteData(siteSourceOf('.'));
describeOpenData('dist', '.');

/** The lists of what is kept in the browser, when files of a finished site have changed. */
import type { Report } from '../report/report.ts';
import { writeServiceWorker } from './precache.ts';
import { writeFileList } from './write-file-list.ts';

/**
 * @param folder  of the built site
 * @param reports all of it
 */
export async function keepLists(
  folder: string,
  reports: readonly Pick<Report, 'id' | 'title'>[],
): Promise<void> {
  if (reports.length > 1) for (const report of reports) writeFileList(folder, report);
  await writeServiceWorker(folder, reports);
}

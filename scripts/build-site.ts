/** What `scripts/build.ts` does where something has changed. */

import { openJob } from '../src/build/open-job.ts';
import { unused } from '../src/build/prepare.ts';
import { buildSite } from '../src/build/site.ts';
import { steps } from '../src/build-steps.ts';
import { unusedLine } from '../src/library/remarks.ts';
import { DataError, DataErrors } from '../src/model/errors.ts';
import { PACK, packSite } from '../src/publish/pack.ts';
import { SiteInUse } from '../src/publish/swap.ts';

/** What is asked for besides the site. */
export interface Options {
  pack?: boolean | undefined;
  report?: string[] | undefined;
}

/**
 * Builds the site into a folder.
 * @returns what else is to be said of it
 * @throws DataErrors
 */
export async function build(folder: string, { pack, report }: Options): Promise<string> {
  const ready = await buildSite(folder);
  const said: string[] = [];
  if (pack) {
    const known = ready.reports.map(({ summary }) => summary.id);
    for (const id of report ?? []) {
      if (!known.includes(id)) {
        throw new DataError('文件缺失', `content/reports/${id}`, '', '没有这份报告');
      }
    }
    steps.begin('写单个网页文件，打包离线版');
    const chosen = ready.reports.filter(({ summary }) => (report ?? known).includes(summary.id));
    openJob(
      {
        hasSeveral: known.length > 1,
        reports: chosen.map(({ summary }) => summary.id),
        keys: Object.fromEntries(chosen.map(({ key, summary }) => [summary.id, key])),
        library: [],
        names: ready.names,
        quotes: ready.quotes,
      },
      ready.shared,
    );
    const size = await packSite(folder, {
      site: ready.shared.site,
      reports: ready.reports.map(({ summary }) => summary),
      editions: chosen.map((one) => ready.open(one).report),
      hosting: 'scripts/hosting',
    });
    said.push(`离线版是其中的 ${PACK}，${size} 字节。`);
  }
  const isEmpty = ready.reports.length === 0;
  said.push(isEmpty ? '还没有报告；怎样放进第一份，写在首页上。' : unusedLine(unused(ready)));
  return said.filter(Boolean).join('\n');
}

/** Whether an error says all there is to say. */
export function isPlain(error: unknown): boolean {
  return [DataErrors, DataError, SiteInUse].some((kind) => error instanceof kind);
}

/** What `scripts/build.ts` does where something has changed. */

import { openedJob, openJob } from '../src/build/open-job.ts';
import { portionOf } from '../src/build/portion.ts';
import { unused } from '../src/build/prepare.ts';
import { buildSite } from '../src/build/site.ts';
import { steps } from '../src/build-steps.ts';
import { unusedLine } from '../src/library/remarks.ts';
import { DataError, DataErrors } from '../src/model/errors.ts';
import { keepLists } from '../src/publish/keep-lists.ts';
import { PACK, packSite } from '../src/publish/pack.ts';
import { writePdfs } from '../src/publish/pdf/write-pdfs.ts';
import { SiteInUse } from '../src/publish/swap.ts';

/** What is asked for besides the site. */
export interface Options {
  pack?: boolean | undefined;
  pdf?: boolean | undefined;
  report?: string[] | undefined;
  /** Place, year, or both, of the reports that the site has. */
  shard?: string | undefined;
}

/** What was asked for cannot be made. */
class CannotBe extends Error {}

/**
 * Builds the site into a folder.
 * @returns what else is to be said of it
 * @throws DataErrors
 */
export async function build(
  folder: string,
  { pack, pdf, report, shard }: Options,
): Promise<string> {
  const portion = shard === undefined ? undefined : portionOf(shard);
  if (portion === null) {
    throw new CannotBe(
      '--shard 后面写地方（从省写起）、年份，或者两样：河南省/信阳市、2023、河南省/2023',
    );
  }
  const ready = await buildSite(folder, portion);
  if (portion && ready.reports.length === 0) throw new CannotBe(`没有 ${shard} 的报告。`);
  const said: string[] = [];
  if (pack || pdf) {
    const known = ready.reports.map(({ summary }) => summary.id);
    for (const id of report ?? []) {
      if (!known.includes(id)) {
        throw new DataError('文件缺失', `content/reports/${id}`, '', '没有这份报告');
      }
    }
    const chosen = ready.reports.filter(({ summary }) => (report ?? known).includes(summary.id));
    openJob(openedJob(ready, chosen, null), ready);
    const editions = chosen.map((one) => ready.open(one).report);
    const reports = ready.reports.map(({ summary }) => summary);
    steps.begin('印 PDF');
    said.push(await writePdfs(folder, editions));
    if (pack) {
      steps.begin('写单个网页文件，打包离线版');
      const { site } = ready.shared;
      const size = await packSite(folder, { site, reports, editions, hosting: 'scripts/hosting' });
      said.push(`离线版是其中的 ${PACK}，${size} 字节。`);
    } else await keepLists(folder, reports);
  }
  // What a portion does not use, others may.
  if (portion) said.push(`其中是 ${shard} 的 ${ready.reports.length} 份报告。`);
  else if (ready.reports.length === 0) said.push('还没有报告；怎样放进第一份，写在首页上。');
  else said.push(unusedLine(unused(ready)));
  return said.filter(Boolean).join('\n');
}

/** Whether an error says all there is to say. */
export function isPlain(error: unknown): boolean {
  return [DataErrors, DataError, SiteInUse, CannotBe].some((kind) => error instanceof kind);
}

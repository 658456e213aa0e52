/** Builds the site: what changed is made, what did not comes from the store, and all of it is put together. */
import { constants, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { steps } from '../build-steps.ts';
import { writeServiceWorker } from '../publish/precache.ts';
import { writeFileList } from '../publish/write-file-list.ts';
import { type Job, runJob, runJobs } from './job.ts';
import { type Keys, keysOf } from './keys.ts';
import { checkLinks, type KeptLinks, readLibraryLinks, readOwnLinks } from './links.ts';
import { openedJob } from './open-job.ts';
import type { Portion } from './portion.ts';
import { prepare, type Ready, type ReadyReport } from './prepare.ts';
import { checkReceived } from './received.ts';
import { writeSearch } from './search.ts';
import { openStores, type Stores } from './stores.ts';

/**
 * Reports in one run of Astro. Each takes about 9 MB until the process ends (a hundred: 1.5 GB in all), and
 * a process takes some three seconds to begin. A machine with little memory may have fewer.
 */
const REPORTS_PER_JOB = Number(process.env['REPORTS_PER_PROCESS'] ?? 100);

/**
 * Builds the site of the project in the current folder.
 * @param folder that the site is written to; it is not there yet
 * @param portion which reports it has, where not all
 * @returns what it was made from
 * @throws DataErrors with every error of every file
 */
export async function buildSite(folder: string, portion?: Portion): Promise<Ready> {
  const stores = openStores();
  steps.begin('读内容，核对原文和数据');
  const ready = prepare('.', stores, portion);
  await checkReceived('.', ready, stores);
  const summaries = ready.reports.map(({ summary }) => summary);
  const keys = keysOf(ready);
  await renderPages(ready, keys, stores);
  steps.begin('建检索');
  const shards = await writeSearch(folder, ready, stores);
  steps.begin('合成网站');
  const pages = new Map(ready.reports.map((report) => [keys.pages(report), report.summary.id]));
  copyInto(stores.library.path(keys.library), folder);
  for (const [key, id] of pages) copyInto(stores.pages.path(key), path.join(folder, id));
  steps.begin('核对链接');
  const linksOf = (key: string) => JSON.parse(stores.links.read(key)) as KeptLinks;
  checkLinks(folder, linksOf(keys.library), [...pages.keys()].map(linksOf));
  steps.begin('写离线用的清单');
  await writeServiceWorker(folder, summaries);
  stores.pages.keep(new Set(pages.keys()));
  stores.links.keep(new Set([...pages.keys(), keys.library]));
  stores.library.keep(new Set([keys.library]));
  stores.shards.keep(shards);
  const artefacts = new Set(ready.reports.map(({ key }) => key));
  stores.artefacts.keep(artefacts);
  stores.summaries.keep(artefacts);
  return ready;
}

/** Renders the pages that the store does not have. */
async function renderPages(ready: Ready, keys: Keys, stores: Stores): Promise<void> {
  const changed = ready.reports.filter((report) => !stores.pages.has(keys.pages(report)));
  const needsLibrary = !stores.library.has(keys.library);
  if (changed.length === 0 && !needsLibrary) return;
  const scratch = stores.pages.scratch();
  try {
    const jobs = jobsOf(ready, changed, needsLibrary, scratch);
    const [only, ...others] = jobs;
    steps.begin(`生成网页（${changed.length} 份报告）`);
    if (only && others.length === 0) await runJob(only, ready);
    else {
      let done = 0;
      await runJobs(jobs, ({ reports }) => {
        done += reports.length;
        steps.begin(`生成网页（${done}/${changed.length} 份报告）`);
      });
    }
    for (const job of jobs) {
      const made = new Set(job.reports);
      for (const report of changed) {
        const { id } = report.summary;
        if (!made.has(id)) continue;
        const key = keys.pages(report);
        stores.links.write(key, JSON.stringify(readOwnLinks(job.out, id)));
        if (ready.reports.length > 1) writeFileList(job.out, report.summary);
        stores.pages.take(key, path.join(job.out, id));
      }
      if (job.library.length > 0 || ready.reports.length === 0) {
        stores.links.write(keys.library, JSON.stringify(readLibraryLinks(job.out)));
        stores.library.take(keys.library, job.out);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The changed reports in runs of Astro; the first makes the library's pages, too. */
function jobsOf(
  ready: Ready,
  changed: readonly ReadyReport[],
  needsLibrary: boolean,
  scratch: string,
): Job[] {
  const count = Math.max(1, Math.ceil(changed.length / REPORTS_PER_JOB));
  const size = Math.ceil(changed.length / count);
  return Array.from({ length: count }, (_, at): Job => {
    const own = changed.slice(at * size, (at + 1) * size);
    return {
      ...openedJob(ready, own, needsLibrary && at === 0),
      out: path.join(scratch, String(at)),
    };
  });
}

/** Copies a folder of the store; the file system may let both share the bytes until one is changed. */
function copyInto(from: string, to: string): void {
  cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Builds the site: what changed is made, what did not comes from the store, and all of it is put together. */
import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { steps } from '../build-steps.ts';
import { digestOf } from './inputs.ts';
import { runJob, runJobs, type Job } from './job.ts';
import { pageKey, libraryKey } from './keys.ts';
import { prepare, type Ready, type ReadyReport } from './prepare.ts';
import { openStores, type Stores } from './stores.ts';

/**
 * Reports in one run of Astro: each takes about 5 MB until the process ends, and a process takes three
 * seconds to begin.
 */
const REPORTS_PER_JOB = 200;

/** Renders the pages that the store does not have yet. */
async function renderPages(ready: Ready, stores: Stores): Promise<void> {
  const changed = ready.reports.filter((report) => !stores.pages.has(pageKey(ready, report)));
  const needsLibrary = !stores.library.has(libraryKey(ready));
  if (changed.length === 0 && !needsLibrary) return;
  const scratch = mkdtempSync(path.join(makeFolder('.cache/build'), 'job-'));
  try {
    const jobs = jobsOf(ready, changed, needsLibrary, scratch);
    const [only, ...others] = jobs;
    if (only && others.length === 0) await runJob(only, ready.shared);
    else await runJobs(jobs, (count) => steps.note(`${count} / ${jobs.length}`));
    for (const [at, job] of jobs.entries()) {
      for (const [id, ] of job.reports) {
        const report = changed.find(({ summary }) => summary.id === id) as ReadyReport;
        stores.pages.take(pageKey(ready, report), path.join(job.out, id));
      }
      if (job.library.length > 0) stores.library.take(libraryKey(ready), job.out);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

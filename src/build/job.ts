/** One run of Astro: the pages of some reports, and those of the library where they are asked for. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { build } from 'astro';
import { type OpenedJob, openJob, type Read } from './open-job.ts';

/** What a run makes, and where. */
export interface Job extends OpenedJob {
  /** Folder that the pages are written to. */
  out: string;
}

/** Makes the pages of a job in this process. @param read where it has made the library ready */
export async function runJob({ out, ...job }: Job, read?: Read): Promise<void> {
  openJob(job, read);
  await build({ outDir: out, logLevel: 'warn' });
}

/**
 * Makes the pages of several jobs, each in a process of its own: what Astro and Vite keep of a report is
 * given back only when their process ends.
 * @param done called after each
 */
export async function runJobs(jobs: readonly Job[], done: (job: Job) => void): Promise<void> {
  const waiting = [...jobs];
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await runChild(job);
      done(job);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}

/** Rejects with what the process has written where it fails. */
function runChild(job: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${import.meta.dirname}/job-process.ts`], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`making pages ended with ${code ?? signal}:\n${said}`));
    });
    child.stdin.end(JSON.stringify(job));
  });
}

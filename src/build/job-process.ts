/** A process that makes the pages of one job, which it reads as JSON. */
import { text } from 'node:stream/consumers';
import { type Job, runJob } from './job.ts';

await runJob(JSON.parse(await text(process.stdin)) as Job);

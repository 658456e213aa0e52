/**
 * `npm run bench:search`: our search beside five others, on the same text and queries in one run. It
 * writes its table into the README. Each library is set up as its product sets it up; plain Pagefind and
 * ours run in Chromium over HTTP, the others in this process, as they would in a page.
 */
import type { Outcome } from './bench-search/ask.ts';
import { flexSearch, lunrJieba, miniSearch, orama } from './bench-search/engines.ts';
import { ours, plainPagefind } from './bench-search/in-page.ts';
import { row, toTable } from './bench-search/table.ts';
import { putIntoReadme } from './readme.ts';

const outcomes: Outcome[] = [];
for (const engine of [ours, plainPagefind, miniSearch, lunrJieba, orama, flexSearch]) {
  const outcome = await engine();
  outcomes.push(outcome);
  console.log(row(outcome));
}
putIntoReadme('bench:search', toTable(outcomes));

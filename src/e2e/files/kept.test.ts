/** What is kept in the browser of a report: all that its pages load and link to, not what is only taken away. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE_SITE, FULL } from '../fixture.ts';

const read = (file: string) => readFileSync(path.join(FIXTURE_SITE, FULL.id, file), 'utf8');

test('tables that pages link to are kept with a report, other files that are taken away are not', () => {
  const kept = Object.keys(JSON.parse(read('files.json')).files);
  const linked = ['figures.html', 'ledger.html'].flatMap((page) =>
    [...read(page).matchAll(/href="(downloads\/[^"]+)"/g)].map(([, file]) => file),
  );
  expect(linked).toEqual(['downloads/figures.csv', 'downloads/ledger.csv']);
  expect(kept).toEqual(expect.arrayContaining(linked));
  expect(kept.filter((file) => file.startsWith('downloads/') && !file.endsWith('.csv'))).toEqual(
    [],
  );
});

/** The fixture's pages; the real ones are held to the same in `data/`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../site/files.ts';
import { describePages, leadsOn } from '../checks/pages.ts';
import { kindOf } from '../checks/weights.ts';
import { FIXTURE_SITE, library } from '../fixture.ts';
import { STATES } from '../states.ts';

describePages(FIXTURE_SITE);

test('every kind of page has a state in which it is examined', () => {
  const examined = new Set(
    Object.values(STATES).map(([address]) => kindOf(address.replace(/[?#].*/, ''), library)),
  );
  const kinds = new Set(
    filesIn(FIXTURE_SITE)
      .filter((file) => file.endsWith('.html'))
      .filter((file) => !leadsOn(readFileSync(path.join(FIXTURE_SITE, file), 'utf8')))
      .map((file) => kindOf(file, library)),
  );
  expect(kinds.size).toBeGreaterThan(10);
  expect([...kinds].filter((kind) => !examined.has(kind))).toEqual([]);
});

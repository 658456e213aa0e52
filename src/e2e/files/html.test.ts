/** The fixture's pages; the real ones are held to the same in `data/`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../site/files.ts';
import { PAGES } from '../../site/pages.ts';
import { kindOf } from '../checks/kinds.ts';
import { describePages, leadsOn } from '../checks/pages.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { kindOfState, STATES } from '../states.ts';

describePages(FIXTURE_SITE);

test('every kind of page is there, and has a state in which it is examined', () => {
  const built = filesIn(FIXTURE_SITE).filter((file) => file.endsWith('.html'));
  const kinds = Object.keys(PAGES);
  expect([...new Set(built.map(kindOf))].sort()).toEqual([...kinds].sort());
  const examined = new Set(Object.values(STATES).map(([path]) => kindOfState(path)));
  // A page that leads on at once is not looked at.
  const looked = built.filter(
    (file) => !leadsOn(readFileSync(path.join(FIXTURE_SITE, file), 'utf8')),
  );
  expect(looked.filter((file) => !examined.has(kindOf(file)))).toEqual([]);
});

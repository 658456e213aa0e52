/** The fixture library: four small reports, written for the tests, on which all behaviour is tested. */

import { queriesOf } from '../library/queries.ts';
import { loadLibrary } from '../library/whole.ts';
import type { Report } from '../report/report.ts';
import { FIXTURE_ROOT } from './fixture-site.ts';

export { FIXTURE_SITE } from './fixture-site.ts';

export const library = loadLibrary(FIXTURE_ROOT);
export const { matcherOf, openOf, usageOf, nameUsageOf } = queriesOf(library);

function report(id: string): Report {
  const found = library.reports.find((one) => one.id === id);
  if (!found) throw new Error(`the fixture library has no report ${id}`);
  return found;
}

/** With figures, ledger, commitments and names. */
export const FULL = report('yunxi-2024');
/** Another place and year, with errata and inverted heading levels. */
export const CORRECTED = report('liutang-2022');

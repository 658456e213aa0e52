/** The data of the fixture's site; that of the real one is held to the same in `data/`. */
import { describe } from 'vitest';
import { describeOpenData } from '../checks/open-data.ts';
import { FIXTURE_ROOT, FIXTURE_SITE, ONE_ROOT, ONE_SITE } from '../fixture-site.ts';

describe('of several reports', () => describeOpenData(FIXTURE_SITE, FIXTURE_ROOT));
describe('of one report', () => describeOpenData(ONE_SITE, ONE_ROOT));

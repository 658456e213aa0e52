/** What the fixture's pages weigh; what the real ones do stands in `data/`. */

import { describeWeights } from '../checks/weights.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';

describeWeights(FIXTURE_SITE);

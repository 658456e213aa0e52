/** Builds the site that the tests look at, ahead of them and beside the checks. */
import { buildFixtureSite } from '../src/e2e/fixture-site.ts';

await buildFixtureSite();

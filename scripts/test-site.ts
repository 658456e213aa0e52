/** Builds the sites that the tests look at, ahead of them and beside the checks. */
import { buildFixtureSite, buildOneSite } from '../src/e2e/fixture-site.ts';

await buildFixtureSite();
await buildOneSite();

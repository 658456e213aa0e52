/** Vitest's global setup of all tests of built sites: builds the fixture library's site, and that of one report alone, and serves them. */
import type { TestProject } from 'vitest/node';
import { serveSite } from '../publish/serve.ts';
import { buildFixtureSite, buildOneSite, FIXTURE_SITE, ONE_SITE } from './fixture-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the fixture site's root, with a slash at the end. */
    site: string;
    /** The same of the site of one report alone. */
    oneSite: string;
    /** The engine of a project whose tests run in both. */
    engine: 'chromium' | 'firefox';
  }
}

/** The projects of one run share the sites; each evaluates this module for itself. */
const shared = globalThis as { zhuduTestSites?: ReturnType<typeof serveSites> };

async function serveSites() {
  await buildFixtureSite();
  await buildOneSite();
  return Promise.all([serveSite({ folder: FIXTURE_SITE }), serveSite({ folder: ONE_SITE })]);
}

/** @returns what ends the servers, to the project that started them; all projects end together */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isFirst = shared.zhuduTestSites === undefined;
  shared.zhuduTestSites ??= serveSites();
  const sites = await shared.zhuduTestSites;
  project.provide('site', sites[0].url);
  project.provide('oneSite', sites[1].url);
  return async () => {
    if (isFirst) await Promise.all(sites.map(({ close }) => close()));
  };
}

/** Vitest's global setup of all tests of built sites: builds the fixture library's site and serves it. */
import type { TestProject } from 'vitest/node';
import { serveSite } from '../publish/serve.ts';
import { buildFixtureSite, FIXTURE_SITE } from './fixture-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the fixture site's root, with a slash at the end. */
    site: string;
    /** The engine of a project whose tests run in both. */
    engine: 'chromium' | 'firefox';
  }
}

/** The projects of one run share one site; each evaluates this module for itself. */
const shared = globalThis as { zhuduTestSite?: ReturnType<typeof serveSite> };

/** @returns what ends the server, to the project that started it; all projects end together */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isFirst = shared.zhuduTestSite === undefined;
  shared.zhuduTestSite ??= buildFixtureSite().then(() => serveSite({ folder: FIXTURE_SITE }));
  const { url, close } = await shared.zhuduTestSite;
  project.provide('site', url);
  return async () => {
    if (isFirst) await close();
  };
}

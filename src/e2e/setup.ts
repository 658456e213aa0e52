/** Vitest's global setup of all tests of built sites: builds the fixture library's site and serves it. */
import { existsSync, statSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../offline/serve.ts';
import { buildFixtureSite, FIXTURE_SITE } from './fixture-site.ts';
import { newestInput } from './project-copy.ts';

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

/** The data's tests look at `dist/`: it must be there, and should be what the files say now. */
function warnOfStaleSite(): void {
  if (!existsSync('dist/index.html')) {
    throw new Error('dist/ 里没有建好的网站。请先运行 npm run build，或直接运行 npm test。');
  }
  if (statSync('dist/index.html').mtimeMs < newestInput('content')) {
    console.warn(
      '注意：dist/ 比 content/ 或 src/ 旧，数据测试看的是上一次建的网站。先运行 npm run build。',
    );
  }
}

/** @returns what ends the server, to the project that started it; all projects end together */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (project.name === 'files') warnOfStaleSite();
  const isFirst = shared.zhuduTestSite === undefined;
  shared.zhuduTestSite ??= buildFixtureSite().then(() => serveSite({ folder: FIXTURE_SITE }));
  const { url, close } = await shared.zhuduTestSite;
  project.provide('site', url);
  return async () => {
    if (isFirst) await close();
  };
}

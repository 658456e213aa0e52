/** Vitest's global setup of tests that look at the site of one report alone: builds and serves it. */
import type { TestProject } from 'vitest/node';
import { serveSite } from '../publish/serve.ts';
import { buildOneSite, ONE_SITE } from './fixture-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the root of one report's site, with a slash at the end. */
    oneSite: string;
  }
}

/** @returns what ends the server */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildOneSite();
  const { url, close } = await serveSite({ folder: ONE_SITE });
  project.provide('oneSite', url);
  return close;
}

/** Serves the built site to the browser tests. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../offline/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the site's root, with a slash at the end. */
    site: string;
  }
}

/** Vitest's global setup of the browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) {
    throw new Error('dist/ 里没有建好的网站。请先运行 npm run build，或直接运行 npm test。');
  }
  const { url, close } = await serveSite({ folder: 'dist' });
  project.provide('site', url);
  return close;
}

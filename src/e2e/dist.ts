/** The real site, as `npm run build` left it, for the tests of the data. */
import { existsSync, statSync } from 'node:fs';
import { newestInput } from './project-copy.ts';

const SITE = 'dist';

/**
 * Folder of the real site.
 * @throws Error where there is none; one that is older than what it was made from is told of
 */
export function realSite(): string {
  if (!existsSync(`${SITE}/index.html`)) {
    throw new Error('dist/ 里没有建好的网站。请先运行 npm run build，或直接运行 npm test。');
  }
  if (statSync(`${SITE}/index.html`).mtimeMs < newestInput('content')) {
    console.warn(
      '注意：dist/ 比 content/ 或 src/ 旧，这里看的是上一次建的网站。先运行 npm run build。',
    );
  }
  return SITE;
}

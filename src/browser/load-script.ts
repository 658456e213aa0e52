/** The site's scripts that are loaded when they are first needed. */
import { once, runScript } from '../search/scripts.ts';
import { SINGLE_FILE, SITE_ROOT } from './base.ts';

/**
 * Loads and runs a script of the site, once; the single file has all of them in it already. Rejects
 * when it cannot be had, and may then be tried again.
 * @param path from the site's root, like `assets/cite.js`
 */
export const loadScript: (path: string) => Promise<void> = once(async (path) => {
  if (!SINGLE_FILE) await runScript(SITE_ROOT + path);
});

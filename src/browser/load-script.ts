/** The site's scripts that are loaded when they are first needed. */
import { once, runScript } from '../search/page/scripts.ts';
import { SCRIPTS_VERSION, SINGLE_FILE, SITE_ROOT } from './base.ts';

/**
 * Loads and runs a script of the site, once; the single file has all of them in it already. Rejects
 * when it cannot be had, and may then be tried again.
 * @param path from the site's root: `assets/cite.js`, which gets the version of the page's scripts, or
 *   with a version of its own
 */
export const loadScript: (path: string) => Promise<void> = once(async (path) => {
  if (!SINGLE_FILE) await runScript(SITE_ROOT + path + (path.includes('?') ? '' : SCRIPTS_VERSION));
});

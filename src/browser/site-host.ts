/** How this page gets at the scripts that it loads when they are first needed. */
import { browserHost, type Host, inlineHost } from '../search/host.ts';
import { SINGLE_FILE, SITE_ROOT } from './base.ts';

let host: Host | undefined;

/** The host of this page; the single file has all scripts in it already. */
export function siteHost(): Host {
  host ??= SINGLE_FILE ? inlineHost() : browserHost(SITE_ROOT);
  return host;
}

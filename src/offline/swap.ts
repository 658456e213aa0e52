/** Puts a new site in the place of the old one, so that there is always a whole one. */
import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where the site stands, the new one is built, and the old one waits during the change. */
export interface SiteFolders {
  site: string;
  next: string;
  last: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Clears what a killed build left, and brings the last good site back if it was killed in `swap`. */
export function recover({ site, next, last }: SiteFolders): void {
  if (!existsSync(site) && existsSync(last)) renameSync(last, site);
  rmSync(last, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
}

/**
 * Changes the sites: two renames that follow each other at once, since no system that Node runs on
 * lets it exchange two folders in one. Signals wait until both are done; should the power fail
 * between them, {@link recover} brings the old site back.
 */
export function swap({ site, next, last }: SiteFolders): void {
  const wait = () => {};
  for (const signal of SIGNALS) process.on(signal, wait);
  if (existsSync(site)) renameSync(site, last);
  renameSync(next, site);
  for (const signal of SIGNALS) process.off(signal, wait);
  rmSync(last, { recursive: true, force: true });
}

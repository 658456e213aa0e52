/**
 * Puts a new site in the place of the old one, so that there is always a whole one. Every build has
 * folders of its own, named after its process: two at once don't meet before the change, and what a
 * killed one left is known by a process that runs no more.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Where the site stands, the new one is built, and the old one waits during the change. */
export interface SiteFolders {
  site: string;
  next: string;
  last: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What Windows says when a file of the folder is open somewhere. */
const IN_USE = ['EPERM', 'EBUSY', 'EACCES'];

/** The folders of a process that builds a site. */
export function foldersOf(site: string, pid: number = process.pid): SiteFolders {
  return { site, next: `${site}.next.${pid}`, last: `${site}.old.${pid}` };
}

/** The new site is whole, but the system does not let it take the old one's place. */
export class SiteInUse extends Error {
  constructor(site: string, cause: unknown) {
    super(
      `新的网站建好了，但 ${site}/ 正被别的程序用着（例如 npm start、资源管理器、编辑器），换不上去。关掉它，再运行一次。`,
      { cause },
    );
  }
}

/**
 * Clears what this process and those that run no more left beside the site, and brings the last good
 * site back if one was killed in {@link swap}.
 */
export function recover(site: string): void {
  const beside = `${path.basename(site)}.`;
  for (const name of readdirSync(path.dirname(site))) {
    if (!name.startsWith(beside)) continue;
    const [, kind, pid] = /^(next|old)\.(\d+)$/.exec(name.slice(beside.length)) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && runs(Number(pid)))) continue;
    const folder = path.join(path.dirname(site), name);
    if (kind === 'old' && !existsSync(site)) renameSync(folder, site);
    else clear(folder);
  }
}

/**
 * Changes the sites: two renames that follow each other at once, since no system that Node runs on
 * lets it exchange two folders in one. Signals wait until both are done; should the power fail
 * between them, {@link recover} brings the old site back. Of two builds the later one's site stays.
 * @param rename of `node:fs`
 * @throws SiteInUse when the system refuses; the old site is then where it was
 */
export function swap({ site, next, last }: SiteFolders, rename = renameSync): void {
  const wait = () => {};
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    for (;;) {
      moveAway();
      try {
        rename(next, site);
        break;
      } catch (error) {
        // Another build was between the two and has put its site there: that is the old one now.
        if (!existsSync(site)) {
          if (existsSync(last)) rename(last, site);
          throw refusal(error);
        }
        clear(last);
      }
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
  clear(last);

  function moveAway(): void {
    try {
      rename(site, last);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw refusal(error);
    }
  }
  function refusal(error: unknown): unknown {
    const { code = '' } = error as NodeJS.ErrnoException;
    return IN_USE.includes(code) ? new SiteInUse(site, error) : error;
  }
}

/** Removes a folder; what is in use is left to the next build. */
function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Nobody takes it for a site.
  }
}

/** Whether a process runs. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

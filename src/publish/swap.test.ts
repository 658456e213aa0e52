import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldersOf, recover, type SiteFolders, SiteInUse, swap } from './swap.ts';

/** A process that runs no more. */
const { pid: KILLED } = spawnSync(process.execPath, ['--version']);

let root = '';
let folders: SiteFolders;
/** Of a build that was killed, and of one that still runs. */
let killed: SiteFolders;
let other: SiteFolders;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhudu-swap-'));
  folders = foldersOf(path.join(root, 'dist'));
  killed = foldersOf(folders.site, KILLED);
  other = foldersOf(folders.site, process.ppid);
});
afterEach(() => rmSync(root, { recursive: true }));

function put(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), text);
}
const site = () => readFileSync(path.join(folders.site, 'index.html'), 'utf8');
const names = () => readdirSync(root).sort();

/** `rename` where the system lets no one move the folder `from`. */
function refusing(from: string, code: string): typeof renameSync {
  return (source, target) => {
    if (source === from) throw Object.assign(new Error(code), { code });
    renameSync(source, target);
  };
}

test('the new site replaces the old one, and nothing is left beside it', () => {
  put(folders.site, 'old');
  put(folders.next, 'new');
  swap(folders);
  expect(site()).toBe('new');
  expect(names()).toEqual(['dist']);
});

test('the first site has nothing to replace', () => {
  put(folders.next, 'new');
  swap(folders);
  expect(site()).toBe('new');
});

test('a build killed before the change leaves the old site', () => {
  put(folders.site, 'old');
  put(killed.next, 'half');
  recover(folders.site);
  expect(site()).toBe('old');
  expect(names()).toEqual(['dist']);
});

test('a build killed between the two renames gets the old site back', () => {
  put(folders.site, 'old');
  put(killed.next, 'new');
  renameSync(folders.site, killed.last);
  recover(folders.site);
  expect(site()).toBe('old');
  expect(names()).toEqual(['dist']);
});

test('a build killed after the change keeps the new site', () => {
  put(killed.last, 'old');
  put(folders.site, 'new');
  recover(folders.site);
  expect(site()).toBe('new');
  expect(names()).toEqual(['dist']);
});

test('what another build still works on is left alone', () => {
  put(folders.site, 'old');
  put(other.next, 'half');
  put(folders.next, 'new');
  recover(folders.site);
  expect(names()).toEqual(['dist', path.basename(other.next)]);
});

test('two builds that end at once leave the later one, whole', () => {
  put(folders.site, 'old');
  put(folders.next, 'new');
  put(other.next, 'of the other');
  // The other build ends between our two renames.
  let isFirst = true;
  swap(folders, (source, target) => {
    if (source === folders.next && isFirst) {
      isFirst = false;
      swap(other);
    }
    renameSync(source, target);
  });
  expect(isFirst).toBe(false);
  expect(site()).toBe('new');
  expect(names()).toEqual(['dist']);
});

test.each(['EPERM', 'EBUSY'])(
  'a system that refuses with %s is said, and the old site stays',
  (code) => {
    for (const refused of ['site', 'next'] as const) {
      put(folders.site, 'old');
      put(folders.next, 'new');
      expect(() => swap(folders, refusing(folders[refused], code))).toThrow(SiteInUse);
      expect(() => swap(folders, refusing(folders[refused], code))).toThrow('关掉它，再运行一次');
      expect(site()).toBe('old');
      recover(folders.site);
      expect(names()).toEqual(['dist']);
      rmSync(folders.site, { recursive: true });
    }
  },
);

test('no listener is left behind, whether the sites were changed or not', () => {
  const before = process.listenerCount('SIGTERM');
  put(folders.next, 'new');
  swap(folders);
  expect(() => swap(folders)).toThrow();
  expect(site()).toBe('new');
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

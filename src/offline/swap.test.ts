import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover, type SiteFolders, swap } from './swap.ts';

let root = '';
let folders: SiteFolders;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhudu-swap-'));
  folders = {
    site: path.join(root, 'dist'),
    next: path.join(root, 'dist.next'),
    last: path.join(root, 'dist.old'),
  };
});
afterEach(() => rmSync(root, { recursive: true }));

function put(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), text);
}
const site = () => readFileSync(path.join(folders.site, 'index.html'), 'utf8');

test('the new site replaces the old one, and nothing is left beside it', () => {
  put(folders.site, 'old');
  put(folders.next, 'new');
  swap(folders);
  expect(site()).toBe('new');
  expect(existsSync(folders.next) || existsSync(folders.last)).toBe(false);
});

test('the first site has nothing to replace', () => {
  put(folders.next, 'new');
  swap(folders);
  expect(site()).toBe('new');
});

test('a build killed before the change leaves the old site', () => {
  put(folders.site, 'old');
  put(folders.next, 'half');
  recover(folders);
  expect(site()).toBe('old');
  expect(existsSync(folders.next)).toBe(false);
});

test('a build killed between the two renames gets the old site back', () => {
  put(folders.site, 'old');
  put(folders.next, 'new');
  renameSync(folders.site, folders.last);
  recover(folders);
  expect(site()).toBe('old');
});

test('a build killed after the change keeps the new site', () => {
  put(folders.last, 'old');
  put(folders.site, 'new');
  recover(folders);
  expect(site()).toBe('new');
  expect(existsSync(folders.last)).toBe(false);
});

test('no listener is left behind', () => {
  put(folders.next, 'new');
  const before = process.listenerCount('SIGTERM');
  swap(folders);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

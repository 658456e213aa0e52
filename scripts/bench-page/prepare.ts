/** Installs and builds a peer in a folder of its own; a peer that can't be had is no failure. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toFile } from './pages.ts';
import type { Peer, PeerPage } from './peers.ts';

/** No tool is to ask another machine for news of itself while it builds. */
export const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', CI: 'true' };

const TITLE = '政府工作报告';
/** npm writes this file last. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Writes a peer's pages, installs what is missing and builds its site.
 * @param folder a folder of the peer's own; what npm installed there stays for the next time
 * @returns the folder of the built site, or in a few words why there is none
 */
export function prepare(
  peer: Peer,
  pages: readonly PeerPage[],
  folder: string,
): { folder: string } | { missing: string } {
  if (!install(peer, folder)) return { missing: 'could not be installed here' };
  forget(peer, folder);
  writePages(peer, pages, folder);
  if (!run(process.execPath, peer.build, folder)) return { missing: 'could not be built here' };
  return { folder: path.join(folder, peer.site) };
}

/** Installs a peer unless it is there. @returns whether it is there now */
export function install({ dependencies }: Peer, folder: string): boolean {
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const isNew = writeWhereNew(path.join(folder, 'package.json'), manifest);
  if (!isNew && existsSync(path.join(folder, INSTALLED))) return true;
  return run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund'], folder);
}

/** Forgets the pages, the site and all that the tool keeps from one build to the next. */
export function forget({ content, caches, site }: Peer, folder: string): void {
  for (const name of [content, ...caches, site])
    rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Writes a peer's configuration and pages; what is as it was is left alone. */
export function writePages(peer: Peer, pages: readonly PeerPage[], folder: string): void {
  for (const { slug, title, markdown } of [...pages, { slug: 'index', title: TITLE, markdown: '' }])
    writeWhereNew(
      path.join(folder, peer.content, `${slug}.md`),
      toFile(title, markdown, peer.titleInText),
    );
  for (const [file, text] of Object.entries(peer.files(TITLE, pages)))
    writeWhereNew(path.join(folder, file), text);
}

/** @returns whether the file was not there with this very text */
function writeWhereNew(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

/** Runs a command; what it says is shown only where it fails. @returns whether it succeeded */
function run(command: string, arguments_: readonly string[], folder: string): boolean {
  const { status, stdout, stderr, error } = spawnSync(command, arguments_, {
    cwd: folder,
    env: { ...process.env, ...QUIET },
    encoding: 'utf8',
  });
  if (status !== 0) console.error(error?.message ?? `${stdout}\n${stderr}`);
  return status === 0;
}

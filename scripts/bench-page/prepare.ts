/** Installs and builds a peer in a folder of its own; a peer that can't be had is no failure. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toFile } from './pages.ts';
import type { Peer, PeerPage } from './peers.ts';

/** No tool is to ask another machine for news of itself while it builds. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', CI: 'true' };

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
  const at = (...names: string[]) => path.join(folder, ...names);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const { dependencies } = peer;
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const same =
    existsSync(at('package.json')) && readFileSync(at('package.json'), 'utf8') === manifest;
  if (!same || !existsSync(at(INSTALLED))) {
    write('package.json', manifest);
    const arguments_ = ['install', '--prefix', folder, '--no-audit', '--no-fund'];
    if (!run('npm', arguments_, folder)) return { missing: 'could not be installed here' };
  }
  for (const { slug, title, markdown } of [...pages, { slug: 'index', title: TITLE, markdown: '' }])
    write(path.join(peer.content, `${slug}.md`), toFile(title, markdown, peer.titleInText));
  for (const [file, text] of Object.entries(peer.files(TITLE, pages))) write(file, text);
  rmSync(at(peer.site), { recursive: true, force: true });
  if (!run(process.execPath, peer.build, folder)) return { missing: 'could not be built here' };
  return { folder: at(peer.site) };
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

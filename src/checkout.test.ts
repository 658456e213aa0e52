/** What Git leaves in a working copy where it is told to write CRLF, as on Windows by default. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const PARTS = ['.gitattributes', '.github', 'content', 'public', 'scripts', 'src', 'README.md'];

const root = mkdtempSync(path.join(tmpdir(), 'zhudu-checkout-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Path → hash of every file below a folder, without Git's own. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.git'))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}

test('a checkout with core.autocrlf has the bytes of every file', () => {
  // A repository of its own, so that the test needs no commit and sees the files as they are now.
  const here = path.join(root, 'here');
  const there = path.join(root, 'there');
  for (const part of PARTS) cpSync(part, path.join(here, part), { recursive: true });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'core.autocrlf=true', '-c', 'core.safecrlf=false', ...words], {
      cwd: root,
      stdio: 'pipe',
    });
  git('init', '--quiet', here);
  git('-C', here, 'add', '--all');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  git('-C', here, ...author, 'commit', '--quiet', '--no-gpg-sign', '--message', 'all');
  git('clone', '--quiet', here, there);
  const before = hashes(here);
  expect(Object.keys(before).length).toBeGreaterThan(500);
  const after = hashes(there);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(before).filter((file) => after[file] !== before[file])).toEqual([]);
});

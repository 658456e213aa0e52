/**
 * Builds that can be trusted (C8): the same bytes in another folder, and a build that is killed leaves
 * the last good site. `KILLS=20` kills more often than the three times of every day.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../offline/finish.ts';
import { PACK } from '../offline/pack.ts';
import { seeded } from './substrings.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
const PROJECT = ['content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json'];
/** Below the project, so that it finds the packages; another depth, so that no path is the same. */
const COPY = path.resolve('.cache/rebuild/deep/copy');
const SITE = path.join(COPY, 'dist');

beforeAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const entry of PROJECT) cpSync(entry, path.join(COPY, entry), { recursive: true });
});
afterAll(() => rmSync(path.resolve('.cache/rebuild'), { recursive: true, force: true }));

/** Hash of each file of a site that is not the zip. */
function tree(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => {
      const content = readFileSync(path.join(folder, file));
      return [file, createHash('sha256').update(content).digest('hex')];
    }),
  );
}

/** Builds the copy. @param killAfter ms after which the build and all its processes are killed */
function build(killAfter?: number, ...words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', ...words], {
      cwd: COPY,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const timer =
      killAfter === undefined
        ? undefined
        : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), killAfter);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(`the build ended with ${code ?? signal}`));
    });
  });
}

let duration = 0;

test('the same project in another folder gives the same site, to the byte', async () => {
  const start = performance.now();
  await build();
  duration = performance.now() - start;
  const here = tree('dist');
  if (here[PACK] !== undefined) await build(undefined, '--pack');
  expect(tree(SITE)).toEqual(here);
}, 300_000);

test(`a build killed at ${KILLS} random moments leaves the last good site, whole`, async () => {
  const good = tree(SITE);
  const random = seeded(115);
  for (let kill = 0; kill < KILLS; kill++) {
    const after = random() * duration;
    await build(after);
    expect(tree(SITE), `killed after ${Math.round(after)} ms`).toEqual(good);
  }
}, 900_000);

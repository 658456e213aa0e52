/** The site of the fixture library, built once for all tests and pictures. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildCopy, copyProject, digestOfInputs } from './project-copy.ts';

/** Folder that holds the fixture's `content/`. */
export const FIXTURE_ROOT = 'src/fixtures/library';
/** A copy of the project with that content, and the site built in it. */
const PROJECT = '.cache/fixture';
export const FIXTURE_SITE = `${PROJECT}/dist`;
/** It has all that a build can make: a zip, and a single file of one report. */
export const FIXTURE_ARGS = ['--pack', '--report', 'yunxi-2024'];

/** Builds the site unless the one that is there was made from these very files. */
export async function buildFixtureSite(): Promise<void> {
  const content = path.posix.join(FIXTURE_ROOT, 'content');
  const digest = digestOfInputs(content);
  const made = path.join(PROJECT, 'digest');
  if (existsSync(made) && readFileSync(made, 'utf8') === digest) return;
  console.log('正在为测试建站（三份小报告）……');
  copyProject(PROJECT, content);
  await buildCopy(PROJECT, { args: FIXTURE_ARGS });
  writeFileSync(made, digest);
}

/** The sites of the fixture library, and of one report of it alone, built once for all tests and pictures. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeOneReport } from './one-report.ts';
import { buildCopy, copyProject, digestOfInputs } from './project-copy.ts';

/** Folder that holds the fixture's `content/`. */
export const FIXTURE_ROOT = 'src/fixtures/library';
/** A copy of the project with that content, and the site built in it. */
const PROJECT = '.cache/fixture';
export const FIXTURE_SITE = `${PROJECT}/dist`;
/** It has all that a build can make: a zip, and a single file of one report. */
export const FIXTURE_ARGS = ['--pack', '--report', 'yunxi-2024'];

/** Folder that holds the `content/` of one report alone; made by the build of its site. */
export const ONE_ROOT = '.cache/one-report';
const ONE_PROJECT = `${ONE_ROOT}/project`;
export const ONE_SITE = `${ONE_PROJECT}/dist`;

const CONTENT = path.posix.join(FIXTURE_ROOT, 'content');

/** Builds the library's site unless the one that is there was made from these very files. */
export async function buildFixtureSite(): Promise<void> {
  await buildUnlessBuilt(PROJECT, '正在为测试建站（四份小报告）……', () => CONTENT, FIXTURE_ARGS);
}

/** The same of one report alone. */
export async function buildOneSite(): Promise<void> {
  await buildUnlessBuilt(ONE_PROJECT, '正在为测试建站（只有一份报告）……', () => {
    const content = path.posix.join(ONE_ROOT, 'content');
    writeOneReport(FIXTURE_ROOT, content);
    return content;
  });
}

/** @param contentOf makes the content, and says where it is */
async function buildUnlessBuilt(
  project: string,
  what: string,
  contentOf: () => string,
  args: readonly string[] = [],
): Promise<void> {
  const digest = digestOfInputs(CONTENT);
  const made = path.join(project, 'digest');
  if (existsSync(made) && readFileSync(made, 'utf8') === digest) return;
  console.log(what);
  copyProject(project, contentOf());
  await buildCopy(project, { args });
  writeFileSync(made, digest);
}

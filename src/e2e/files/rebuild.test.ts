/**
 * Builds that can be trusted (C8): the same bytes in another folder and beside another build, and a
 * build that is killed leaves the last good site.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recover } from '../../publish/swap.ts';
import { filesIn } from '../../site/files.ts';
import { draws } from '../deep.ts';
import { FIXTURE_ARGS, FIXTURE_ROOT, FIXTURE_SITE } from '../fixture-site.ts';
import { buildCopy, copyProject } from '../project-copy.ts';
import { seeded } from '../substrings.ts';

const KILLS = draws(2, 20);
/** Below the project, so that it finds the packages; another depth, so that no path is the same. */
const COPY = '.cache/rebuild/deep/copy';

beforeAll(() => copyProject(COPY, `${FIXTURE_ROOT}/content`));
afterAll(() => rmSync('.cache/rebuild', { recursive: true, force: true }));

/** Hash of each file of a site. */
function tree(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => {
      const content = readFileSync(path.join(folder, file));
      return [file, createHash('sha256').update(content).digest('hex')];
    }),
  );
}
const site = () => tree(path.join(COPY, 'dist'));
/** The site, and what builds have left beside it. */
const built = () => readdirSync(COPY).filter((name) => name.startsWith('dist'));

function build(killAfter?: number): Promise<void> {
  return buildCopy(COPY, { args: FIXTURE_ARGS, ...(killAfter === undefined ? {} : { killAfter }) });
}

/** What the build keeps of what it made. */
const STORE = path.join(COPY, '.cache/build');

let duration = 0;

test('two builds at once, in another folder, both end well with the same site, to the byte', async () => {
  const start = performance.now();
  await Promise.all([build(), build()]);
  duration = performance.now() - start;
  expect(site()).toEqual(tree(FIXTURE_SITE));
  expect(built()).toEqual(['dist']);
});

test(`a build killed at ${KILLS} random moments leaves the last good site, whole`, async () => {
  const good = site();
  const random = seeded(115);
  for (let kill = 0; kill < KILLS; kill++) {
    // Everything is made anew, else there would be little to kill.
    rmSync(STORE, { recursive: true, force: true });
    // One alone is through in half the time of two.
    const killAfter = random() * (duration / 2);
    await build(killAfter);
    expect(site(), `killed after ${Math.round(killAfter)} ms`).toEqual(good);
  }
  // What a build does first.
  recover(path.join(COPY, 'dist'));
  expect(site()).toEqual(good);
  expect(built()).toEqual(['dist']);
});

test('each report in a process of its own, from nothing and from what was kept: the same site', async () => {
  const good = site();
  rmSync(STORE, { recursive: true, force: true });
  await buildCopy(COPY, { args: FIXTURE_ARGS, env: { REPORTS_PER_PROCESS: '1' } });
  expect(site()).toEqual(good);
  // One report is made anew, the others are kept; a remark changes nothing that is seen.
  const report = path.join(COPY, 'content/reports/yunxi-2024/report.yaml');
  writeFileSync(report, `${readFileSync(report, 'utf8')}# 备忘\n`);
  await build();
  expect(site()).toEqual(good);
});

test('a report of another title: its places are made anew, no entry is, all as if from nothing', async () => {
  const before = site();
  const entries = path.join(STORE, 'entries');
  const known = new Set(readdirSync(entries));
  const report = path.join(COPY, 'content/reports/yunxi-2023/report.yaml');
  writeFileSync(report, readFileSync(report, 'utf8').replace(/^title: .*$/m, 'title: 另一个题目'));
  await build();
  const after = site();
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  const inLists = changed.filter((file) => /^(glossary|names|places)\//.test(file));
  expect(inLists).toEqual(['places/澄江省/明州市/云溪县.html']);
  // Those of the places that it lies in came out as they were.
  expect(readdirSync(entries).filter((key) => !known.has(key))).toHaveLength(3);
  rmSync(STORE, { recursive: true, force: true });
  await build();
  expect(site()).toEqual(after);
});

test('a report that was changed is shown as it is now, and the others are as they were', async () => {
  const before = site();
  const glossary = path.join(COPY, 'content/glossary/san-qing-san-jian.yaml');
  writeFileSync(
    glossary,
    readFileSync(glossary, 'utf8').replace(/^gloss: .*$/m, 'gloss: 另一句话。'),
  );
  await build();
  const after = site();
  const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(changed).toContain('glossary/san-qing-san-jian.html');
  expect(changed.some((file) => file.startsWith('yunxi-2024/'))).toBe(true);
  expect(readFileSync(path.join(COPY, 'dist/yunxi-2024/part-3-2.html'), 'utf8')).toContain(
    '另一句话。',
  );
  // The word does not stand there; but all reports are in the zip, of which its page tells.
  expect(changed.filter((file) => file.startsWith('liutang-2022/'))).toEqual([
    'liutang-2022/downloads.html',
    'liutang-2022/files.json',
  ]);
});

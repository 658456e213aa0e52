/** The development server: it shows what the files say now, and nothing unchecked. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE_ROOT } from '../fixture-site.ts';
import { copyProject } from '../project-copy.ts';

const COPY = '.cache/dev-server';
const inCopy = (file: string) => path.join(COPY, file);

let url = '';
let stop = () => {};
beforeAll(async () => {
  copyProject(COPY, `${FIXTURE_ROOT}/content`);
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  // Under Vitest Astro's development server serves nothing.
  const { VITEST: _, ...env } = process.env;
  const server = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
    cwd: COPY,
    env: { ...env, NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  stop = () => server.kill();
  url = await new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (text) => {
      said += text;
    });
    server.stdout.on('data', (text) => {
      said += text;
      // No further than the port: in a terminal the codes of its colours follow.
      const [address] = /http:\/\/[\w.[\]:]+:\d+(?=\D)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', () => reject(new Error(said)));
  });
});
afterAll(() => {
  stop();
  rmSync(COPY, { recursive: true, force: true });
});

const ask = async (file: string) => {
  const response = await fetch(`${url}${file}`);
  return { status: response.status, text: await response.text() };
};

test('a file that was added is checked, and one that was taken away is forgotten', async () => {
  expect(await ask('/search.html')).toMatchObject({ status: 200 });
  const added = inCopy('content/glossary/added.yaml');
  writeFileSync(added, 'term: [没有写完');
  await expect.poll(() => ask('/search.html')).toMatchObject({ status: 500 });
  expect((await ask('/search.html')).text).toContain('content/glossary/added.yaml');
  rmSync(added);
  await expect.poll(() => ask('/search.html')).toMatchObject({ status: 200 });
});

test('a chapter that is more than text is refused before it runs', async () => {
  const ran = inCopy('ran');
  const code = `import { writeFileSync } from 'node:fs';\n\n{writeFileSync('ran', '')}\n`;
  appendFileSync(inCopy('content/reports/yunxi-2024/chapters/closing.mdx'), code);
  await expect.poll(() => ask('/yunxi-2024/closing.html')).toMatchObject({ status: 500 });
  expect(existsSync(ran)).toBe(false);
});

test('scripts can be read, are made anew, and say that there is no search', async () => {
  const script = async () => (await ask('/assets/search.js')).text;
  expect(await script()).toContain('开发服务器里没有检索，请先 npm run build');
  expect(await script()).toContain('//# sourceMappingURL=data:');
  appendFileSync(inCopy('src/browser/scripts/search.ts'), `console.log('made anew');\n`);
  await expect.poll(script).toContain('made anew');
});

test('a worker that a built site left at this address is sent away', async () => {
  const { status, text } = await ask('/sw.js');
  expect(status).toBe(200);
  expect(text).toContain('unregister');
});

/** Reports that a reader keeps: they open without a network, whole and up to date, and can be removed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { KEPT } from '../../browser/kept.ts';
import { writeServiceWorker } from '../../publish/precache.ts';
import { serveSite } from '../../publish/serve.ts';
import { writeFileList } from '../../publish/write-file-list.ts';
import { newContext } from '../browser.ts';
import { CORRECTED, FIXTURE_SITE, FULL, library } from '../fixture.ts';
import { listening } from '../pages.ts';

let folder = '';
let page: Page;
let site: { url: string; close: () => Promise<void> };
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhudu-keep-'));
  cpSync(FIXTURE_SITE, folder, { recursive: true });
  site = await serveSite({ folder, mount: '/a/' });
  const context = await newContext({ serviceWorkers: 'allow' });
  page = await context.newPage();
  const { close } = site;
  return async () => {
    await context.close();
    await close();
    rmSync(folder, { recursive: true });
  };
});

/** Opens a page; on a first visit, until the worker is there. */
async function open(address: string): Promise<void> {
  await page.goto(site.url + address);
  await listening(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
  });
}
const state = (name: string) => page.waitForSelector(`[data-keep-state="${name}"]`);
const offer = () => page.textContent('[data-keep]');

/** Keeps a report from its cover. */
async function keep(report: string): Promise<void> {
  await open(`${report}/index.html`);
  await state('offered');
  await page.click('[data-keep] button');
  await state('kept');
}

/** What the browser keeps, by address from the site's root. */
function keptFiles(): Promise<string[]> {
  return page.evaluate(
    async ({ name, root }) => {
      const keys = await (await caches.open(name)).keys();
      return keys.map(({ url }) => url.replace(root, '')).sort();
    },
    { name: KEPT, root: site.url },
  );
}

test('a cover says how much its report is; once it is kept, every page of it opens without a network', async () => {
  await open(`${FULL.id}/index.html`);
  await state('offered');
  expect(await offer()).toMatch(/（\d+\.\d MB）。存下这份报告$/);
  await page.click('[data-keep] button');
  await state('kept');
  expect(await offer()).toMatch(/存下了，没有网络也能读（\d+\.\d MB）/);
  await site.close();
  for (const file of ['part-3-2.html', 'full.html', 'figures.html', 'index.html']) {
    await page.goto(`${site.url}${FULL.id}/${file}`);
    await listening(page);
    expect(await page.title()).toContain(FULL.title);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  }
  await page.goto(`${site.url}${FULL.id}/part-2.html`);
  await page.click('.para a.num');
  await page.waitForSelector('.cite-panel');
});

test('what is kept can be removed where it was kept, and from the list of all that is kept', async () => {
  await keep(FULL.id);
  await keep(CORRECTED.id);
  await page.click('[data-keep] a');
  await page.waitForSelector('.kept-list');
  const titles = () =>
    page.$$eval('.kept-list a', (links) => links.map(({ textContent }) => textContent).sort());
  expect(await titles()).toEqual([CORRECTED.title, FULL.title].sort());
  await page.click(`.kept-list button[aria-label="删去${CORRECTED.title}"]`);
  await expect.poll(titles).toEqual([FULL.title]);
  await open(`${CORRECTED.id}/index.html`);
  await state('offered');
  await open(`${FULL.id}/index.html`);
  await page.click('[data-keep] button');
  await state('offered');
  expect(await keptFiles()).toEqual([]);
});

test('a file that is not what the list says keeps the report from being kept; nothing of it stays', async () => {
  writeFileSync(path.join(folder, FULL.id, 'part-2.html'), '<h1>半截</h1>');
  await open(`${FULL.id}/index.html`);
  await state('offered');
  await page.click('[data-keep] button');
  await state('failed');
  expect(await offer()).toContain('没有存下');
  expect(await keptFiles()).toEqual([]);
  cpSync(path.join(FIXTURE_SITE, FULL.id), path.join(folder, FULL.id), { recursive: true });
  await page.click('[data-keep] button');
  await state('kept');
});

test('keeping can be stopped; nothing stays', async () => {
  await page.addInitScript(() => {
    const get = fetch;
    // One file never comes.
    globalThis.fetch = (address, options) =>
      String(address).endsWith('/figures.html')
        ? new Promise((_, reject) => {
            const { signal } = options ?? {};
            signal?.addEventListener('abort', () => reject(signal.reason));
          })
        : get(address, options);
  });
  await open(`${FULL.id}/index.html`);
  await state('offered');
  await page.click('[data-keep] button');
  // All others have come: without the button it would stay like this.
  await page.waitForFunction(() => {
    const progress = document.querySelector<HTMLProgressElement>('[data-keep-state=busy] progress');
    return progress && progress.max > 1 && progress.value === progress.max - 1;
  });
  await page.click('[data-keep] button');
  await state('offered');
  expect(await keptFiles()).toEqual([]);
});

test('a kept report is brought up to date when it is read with a network, as a whole', async () => {
  await keep(FULL.id);
  const before = await keptFiles();
  const change = (file: string) => {
    const at = path.join(folder, FULL.id, file);
    writeFileSync(at, readFileSync(at, 'utf8').replace('</main>', '<p id="new">新</p></main>'));
  };
  change('part-2.html');
  change('part-3-1.html');
  writeFileList(folder, FULL);
  await writeServiceWorker(folder, library.reports);
  const list = readFileSync(path.join(folder, FULL.id, 'files.json'), 'utf8');
  await open(`${FULL.id}/part-1.html`);
  await expect
    .poll(() =>
      page.evaluate(async ({ name, url }) => (await (await caches.open(name)).match(url))?.text(), {
        name: KEPT,
        url: `${site.url}${FULL.id}/files.json`,
      }),
    )
    .toBe(list);
  expect((await keptFiles()).filter((file) => !file.startsWith('assets/'))).toEqual(before);
  await site.close();
  await page.goto(`${site.url}${FULL.id}/part-3-1.html`);
  expect(await page.textContent('#new')).toBe('新');
});

test('a page that was visited opens without a network; one that was not says so, and leads to what is kept', async () => {
  await keep(CORRECTED.id);
  await open(`${FULL.id}/part-2.html`);
  await site.close();
  await page.goto(`${site.url}${FULL.id}/part-2.html?mark=x`);
  expect(await page.title()).toContain(FULL.title);
  await page.goto(`${site.url}${FULL.id}/part-1.html`);
  await page.waitForSelector('.kept-list');
  expect(await page.textContent('.away')).toContain('那一页没有存下');
  expect(await page.getAttribute('.away a', 'href')).toBe(`${site.url}${FULL.id}/part-1.html`);
  expect(await page.textContent('.kept-list a')).toBe(CORRECTED.title);
});

test('kept pages have the code that they were made with after the site has a new version', async () => {
  await keep(FULL.id);
  const asked = async () =>
    page.$eval('script[src*="site.js"]', (script) => (script as HTMLScriptElement).src);
  await open(`${FULL.id}/part-2.html`);
  const old = await asked();
  const code = readFileSync(path.join(folder, 'assets/site.js'), 'utf8');
  // A new version of the code, of which only the pages of the library have been published so far.
  writeFileSync(path.join(folder, 'assets/site.js'), `globalThis.isNew=true;${code}`);
  const home = path.join(folder, 'index.html');
  writeFileSync(home, readFileSync(home, 'utf8').replaceAll(/\?v=\w+/g, '?v=ffffffff'));
  await writeServiceWorker(folder, library.reports);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    // One that joins a check which the browser had begun before finds nothing new: it is asked again.
    while (!registration.waiting) {
      await registration.update();
      await new Promise((go) => setTimeout(go, 50));
    }
    registration.waiting.postMessage({ type: 'SKIP_WAITING' });
    while (registration.waiting) await new Promise((go) => setTimeout(go, 50));
  });
  await site.close();
  await page.goto(`${site.url}index.html`);
  await listening(page);
  expect(await page.evaluate(() => 'isNew' in globalThis)).toBe(true);
  await page.goto(`${site.url}${FULL.id}/part-2.html`);
  await listening(page);
  expect(await asked()).toBe(old);
  expect(await page.evaluate(() => 'isNew' in globalThis)).toBe(false);
});

test('a place keeps all reports that are its own or of places in it, and those of the others are left', async () => {
  const [province = '', city = ''] = FULL.places;
  const county = FULL.places.at(-1) ?? '';
  const within = (name: string) => library.reports.filter(({ places }) => places.includes(name));
  expect(within(county).length).toBeLessThan(within(city).length);
  await open(`places/${FULL.places.join('/')}.html`);
  await state('offered');
  await page.click('[data-keep] button');
  await state('kept');
  const reports = async () =>
    (await keptFiles())
      .filter((file) => file.endsWith('/files.json'))
      .map((file) => file.split('/')[0]);
  expect(await reports()).toEqual(
    within(county)
      .map(({ id }) => id)
      .sort(),
  );
  await open(`places/${province}.html`);
  await state('offered');
  expect(await offer()).toContain(`已经存下 ${within(county).length} 份`);
});

/** The kept site: a new version is offered and taken over; half of one is never used. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { writeServiceWorker } from '../../publish/precache.ts';
import { serveSite } from '../../publish/serve.ts';
import { newContext } from '../browser.ts';
import { FIXTURE_SITE, library } from '../fixture.ts';

let folder = '';
let page: Page;
let site: { url: string; close: () => Promise<void> };
beforeEach(async () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'zhudu-update-'));
  cpSync(FIXTURE_SITE, copy, { recursive: true });
  const server = await serveSite({ folder: copy });
  const context = await newContext({ serviceWorkers: 'allow' });
  page = await context.newPage();
  folder = copy;
  site = server;
  return async () => {
    await context.close();
    await server.close();
    rmSync(copy, { recursive: true });
  };
});

const file = (name: string) => path.join(folder, name);
const title = () => page.evaluate(() => document.querySelector('h1')?.textContent);

/** Changes the library page, as a new version would. */
async function publish(title: string): Promise<void> {
  const html = readFileSync(file('index.html'), 'utf8').replace(
    /<h1>.*?<\/h1>/,
    `<h1>${title}</h1>`,
  );
  writeFileSync(file('index.html'), html);
  await writeServiceWorker(folder, library.reports);
}

/** Opens the library page and waits until the browser keeps the site. */
async function visit(): Promise<void> {
  await page.goto(`${site.url}index.html`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
  });
}

/** What becomes of the new version that the site has by now. */
function triedVersion(): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    let worker: ServiceWorker | null = null;
    // One that joins a check which the browser had begun before finds nothing new: it is asked again.
    while (!worker) {
      worker = await registration.update().then(
        (updated) => updated.installing ?? updated.waiting,
        () => null,
      );
      await new Promise((go) => setTimeout(go, 50));
    }
    while (worker.state === 'installing') await new Promise((go) => setTimeout(go, 50));
    return worker.state;
  });
}

test('a new version is said and waits; the reader takes it with one click', async () => {
  await visit();
  expect(await title()).toBe(library.site.name);
  await publish('新版');
  expect(await triedVersion()).toBe('installed');
  // Until the reader agrees, the old version stays, whole.
  await page.goto(`${site.url}index.html`);
  expect(await title()).toBe(library.site.name);
  // It is filled when it is there, so that it is said.
  await expect.poll(() => page.textContent('.new-version')).toContain('网站有了新版本');
  await page.click('.new-version button');
  await expect.poll(title).toBe('新版');
  await site.close();
  await page.goto(`${site.url}names/index.html`);
  expect(await title()).toBe('名称');
});

test('a version of which a file is missing or not its own is never used', async () => {
  await visit();
  const old = readFileSync(file('index.html'));
  await publish('新版');
  // As when the upload is still under way: one file of the new version is still the old one …
  writeFileSync(file('index.html'), old);
  expect(await triedVersion()).toBe('redundant');
  // … or is not there at all.
  await publish('更新版');
  rmSync(file('index.html'));
  expect(await triedVersion()).toBe('redundant');
  await site.close();
  await page.goto(`${site.url}index.html`);
  expect(await title()).toBe(library.site.name);
  await page.goto(`${site.url}glossary/index.html`);
  expect(await title()).toBe('术语');
});

test('a first visit cut short keeps nothing, and the site works as ever', async () => {
  rmSync(file('glossary/index.html'));
  await page.goto(`${site.url}index.html`);
  const state = await page.evaluate(async () => {
    while (!(await navigator.serviceWorker.getRegistration())?.installing)
      await new Promise((go) => setTimeout(go, 20));
    const worker = (await navigator.serviceWorker.getRegistration())?.installing;
    while (worker?.state === 'installing') await new Promise((go) => setTimeout(go, 20));
    return worker?.state;
  });
  expect(state).toBe('redundant');
  await page.goto(`${site.url}yunxi-2024/part-1.html`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

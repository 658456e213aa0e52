/** The home, covers, what is kept and what is open. */
import type { Page } from 'playwright-core';
import { reload } from '../pages.ts';
import type { States } from './state.ts';

/** Makes the page believe that a new version of the site waits; `update.test.ts` has a true one. */
async function offerNewVersion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // A first visit has no version to change from: the page must think that it has been here before.
    Object.defineProperty(navigator.serviceWorker, 'controller', { value: {} });
    navigator.serviceWorker.register = async (script) => {
      const waiting = Object.assign(new EventTarget(), {
        scriptURL: new URL(script, location.href).href,
      });
      return Object.assign(new EventTarget(), { waiting }) as unknown as ServiceWorkerRegistration;
    };
  });
  await reload(page);
  // Its words come after it.
  await page.waitForSelector('.new-version [role=status]:not(:empty)');
}

/** Makes the page believe that there is a worker, which these browsers have not; `keep.test.ts` has one. */
async function withWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.serviceWorker, 'ready', { value: Promise.resolve() });
  });
  await reload(page);
}

/** Keeps the report whose cover the page is. */
async function keepReport(page: Page): Promise<void> {
  await withWorker(page);
  await page.click('[data-keep-state=offered] button');
  await page.waitForSelector('[data-keep-state=kept]');
}

export const FRONT: States = {
  library: ['index.html'],
  'library with a place to go on': [
    'index.html',
    async (page) => {
      await page.evaluate(() => {
        const place = { page: 'part-2.html#p2.0-1', title: '目标' };
        localStorage.setItem('zhudu.place', JSON.stringify({ 'yunxi-2024': place }));
      });
      await reload(page);
      await page.waitForSelector('text=接着读');
    },
    '.start',
  ],
  'library with a new version waiting': ['index.html', offerNewVersion, '.new-version'],
  cover: ['yunxi-2024/index.html'],
  'cover with the verification unfolded': [
    'yunxi-2024/index.html',
    (page) => page.click('.seal-box summary'),
    '.seal-box',
  ],
  'cover of a report that is not finished': ['liutang-2022/index.html'],
  'what a report lacks': ['qingshan-2021/open.html'],
  'cover that offers to keep the report': [
    'yunxi-2024/index.html',
    async (page) => {
      await withWorker(page);
      await page.waitForSelector('[data-keep-state=offered]');
    },
    '.keep',
  ],
  'cover while the report is being kept': [
    'yunxi-2024/index.html',
    async (page) => {
      await withWorker(page);
      await page.route('**/figures.html', () => {}); // Never answered.
      await page.click('[data-keep-state=offered] button');
      await page.waitForSelector('[data-keep-state=busy]');
    },
    '.keep',
  ],
  'cover of a report that is kept': ['yunxi-2024/index.html', keepReport, '.keep'],
  'cover of a report that could not be kept': [
    'yunxi-2024/index.html',
    async (page) => {
      await withWorker(page);
      await page.route('**/figures.html', (route) => route.abort());
      await page.click('[data-keep-state=offered] button');
      await page.waitForSelector('[data-keep-state=failed]');
    },
    '.keep',
  ],
  'reports that are kept': ['kept/index.html', (page) => page.waitForSelector('[data-kept] p')],
  'reports that are kept, where a page was not': [
    'yunxi-2024/index.html',
    async (page) => {
      await keepReport(page);
      const away = encodeURIComponent(new URL('part-1.html', page.url()).href);
      await page.goto(new URL(`../kept/index.html?away=${away}`, page.url()).href);
      await page.waitForSelector('.kept-list');
    },
    'main',
  ],
  // A first visit, with its hint.
  'page not found': ['404.html'],
};

/** Two tabs with the list of commitments, in either engine: each shows what the other keeps, and spoils nothing. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { newTab, visitorOfTest } from '../visitor.ts';

const KEY = 'zhudu.checked.yunxi-2024';

async function openList(page: Page, root = inject('site')): Promise<void> {
  await page.goto(`${root}yunxi-2024/commitments.html`);
  await page.waitForSelector('html[data-ready]');
}

/** What one commitment shows, by its place in the list. */
const shown = (page: Page, at: number) =>
  page.$$eval(
    '[data-commitment]',
    (items, at) => {
      const item = items[at];
      const note = item?.querySelector('textarea');
      return {
        state: item?.getAttribute('data-state'),
        note: item?.querySelector('.own-note')?.textContent ?? '',
        open: Boolean(note),
        active: note === document.activeElement,
      };
    },
    at,
  );

/** Opens a line; a click where it has nothing else does. */
const open = (page: Page, at: number) =>
  page.$$eval('[data-commitment] .said', (all, at) => (all[at] as HTMLElement).click(), at);

test('an open note stays open under the other tab’s work, and both are kept', async () => {
  const { page, complaints } = await visitorOfTest();
  await openList(page);
  const [first = '', second = ''] = await page.$$eval('[data-commitment]', (items) =>
    items.map((item) => item.getAttribute('data-commitment') ?? ''),
  );
  const other = await newTab(page.browserContext());
  await openList(other);
  await page.bringToFront();
  await open(page, 0);
  await page.focus('[data-commitment] textarea');
  await other.bringToFront();
  await open(other, 1);
  await other.click('.checking [value=没做到]');
  await expect.poll(async () => (await shown(page, 1)).state).toBe('没做到');
  expect(await shown(page, 0)).toEqual({ state: '未核对', note: '', open: true, active: true });
  await page.bringToFront();
  await page.keyboard.type('接着写');
  await expect.poll(async () => (await shown(other, 0)).note).toBe('接着写');

  await other.evaluate((key) => localStorage.setItem(key, 'null'), KEY);
  await expect
    .poll(() => page.$eval('[data-keeping-status]', ({ textContent }) => textContent))
    .toContain('这一页上的还在');
  await page.keyboard.type('，写完了');
  await expect
    .poll(() => other.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? ''), KEY))
    .toEqual({
      [first]: { state: '未核对', day: '', note: '接着写，写完了' },
      [second]: {
        ...{ state: '没做到', note: '' },
        day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    });
  expect(complaints).toEqual([]);
});

test('opened by double click: what was found is there the next time', async () => {
  const { page, complaints } = await visitorOfTest();
  const root = `${pathToFileURL(FIXTURE_SITE).href}/`;
  await openList(page, root);
  await open(page, 1);
  await page.click('.checking [value=说不清]');
  await page.type('.checking textarea', '问过');
  await openList(page, root);
  expect(await shown(page, 1)).toMatchObject({ state: '说不清', note: '问过', open: false });
  expect(await page.$eval('[data-checked]', ({ textContent }) => textContent)).toContain(
    '说不清 1',
  );
  expect(complaints).toEqual([]);
});

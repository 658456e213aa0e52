/** Two tabs with the list of commitments, in either engine: each shows what the other keeps, and spoils nothing. */
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { visitorOfTest } from '../visitor.ts';

const KEY = 'zhudu.commitments.yunxi-2024';

async function openList(page: Page): Promise<void> {
  await page.goto(`${inject('site')}yunxi-2024/commitments.html`);
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
        done: item?.querySelector('input')?.checked,
        note: note?.value,
        open: note?.hidden === false,
        active: note === document.activeElement,
      };
    },
    at,
  );

test('an open note stays open under the other tab’s work, and both are kept', async () => {
  const { page, complaints } = await visitorOfTest();
  await openList(page);
  const [first = '', second = ''] = await page.$$eval('[data-commitment]', (items) =>
    items.map((item) => item.getAttribute('data-commitment') ?? ''),
  );
  const other = await page.browserContext().newPage();
  await openList(other);
  await page.bringToFront();
  await page.click('[data-commitment] .add-note');
  await other.bringToFront();
  await other.$$eval('[data-commitment] input', (boxes) => boxes[1]?.click());
  await expect.poll(async () => (await shown(page, 1)).done).toBe(true);
  expect(await shown(page, 0)).toEqual({ done: false, note: '', open: true, active: true });
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
      [first]: { done: false, note: '接着写，写完了' },
      [second]: { done: true, note: '' },
    });
  expect(complaints).toEqual([]);
});

/** What a reader who comes for the first time is told above the text, and only once. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';
import { shiftsOn, watchShifts } from '../checks/shifts.ts';

const CHAPTER = 'yunxi-2024/part-3-2.html';
const NEXT = 'yunxi-2024/part-2.html';
const WIDTHS = [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const;

const isShown = (page: Page) => page.locator('.hint').isVisible();
/** Waits until the page has noted that its hint was seen. */
const seen = (page: Page) =>
  page.waitForFunction(() => localStorage.getItem('zhudu.settings')?.includes('"hint":"seen"'));

test.each(WIDTHS)(
  'at %i px it stands on the first chapter that is opened, and on no other',
  async (width, height) => {
    const page = await openPage('index.html', { width, height });
    expect(await isShown(page)).toBe(false);
    await visit(page, CHAPTER);
    expect(await isShown(page)).toBe(true);
    const { top, bottom } = await page.$eval('.hint', (hint) => hint.getBoundingClientRect());
    expect([top >= 0, bottom <= height]).toEqual([true, true]);
    await seen(page);
    expect(await isShown(page)).toBe(true);
    await visit(page, NEXT);
    expect(await isShown(page)).toBe(false);
    await visit(page, CHAPTER);
    expect(await isShown(page)).toBe(false);
  },
);

test.each(WIDTHS)(
  'at %i px nothing moves, neither where it stands nor where it is gone',
  async (width, height) => {
    const page = await openPage('404.html', { width, height });
    await watchShifts(page);
    for (const shown of [true, false]) {
      await visit(page, CHAPTER);
      expect(await isShown(page)).toBe(shown);
      await seen(page);
      // With all that loads by itself.
      await page.waitForLoadState('networkidle');
      expect(await shiftsOn(page)).toEqual([]);
    }
  },
);

test('it is there before the page’s script, which only takes it away', async () => {
  const page = await openPage('404.html');
  await page.route('**/assets/site.js*', (route) => route.abort());
  await visit(page, CHAPTER, false);
  expect(await isShown(page)).toBe(true);
});

test('one word dismisses it for good; its words are those of the marks', async () => {
  // At a passage, where it would come back on the next page.
  const page = await openPage(`${CHAPTER}#p3.2-1`);
  const forms = await page.$$eval('.hint i', (samples) =>
    samples.map((sample) => getComputedStyle(sample).backgroundImage),
  );
  expect(new Set(forms).size).toBe(3);
  await page.click('.hint button');
  expect(await isShown(page)).toBe(false);
  await visit(page, NEXT);
  expect(await isShown(page)).toBe(false);
});

test('who arrives at a passage, and has not seen it, meets it on the next page', async () => {
  const page = await openPage(`${CHAPTER}#p3.2-4`, { height: 500 });
  await page.waitForFunction(() => scrollY > 400);
  await visit(page, NEXT);
  expect(await isShown(page)).toBe(true);
});

test('without storage it never comes, for it would come on every page', async () => {
  const page = await openPage('404.html');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await visit(page, CHAPTER);
  expect(await isShown(page)).toBe(false);
});

test('without scripts it is not there, and the key is', async () => {
  const page = await openPage(CHAPTER, { javaScriptEnabled: false });
  expect(await isShown(page)).toBe(false);
  expect(await page.locator('.key').isVisible()).toBe(true);
});

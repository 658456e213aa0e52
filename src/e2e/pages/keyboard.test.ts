/** A whole reading with the keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});
afterAll(() => browser.close());

const focused = () =>
  page.evaluate(() =>
    document.activeElement
      ?.closest('.para')
      ?.querySelector('[data-paragraph]')
      ?.getAttribute('data-paragraph'),
  );

test('from the library to a slogan, its source, a search and back to the place', async () => {
  await page.goto(`${inject('site')}index.html`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.goto(`${inject('site')}pingqiao-2023/part-3-2.html`);
  for (let at = 0; at < 4; at++) await page.keyboard.press('j');
  expect(await focused()).toBe('3.2-4');
  await page.keyboard.press('k');
  expect(await focused()).toBe('3.2-3');
  await page.keyboard.press('j');
  // From the paragraph's number, Tab leads to its terms.
  for (let at = 0; at < 20; at++) {
    await page.keyboard.press('Tab');
    const term = await page.evaluate(() => document.activeElement?.getAttribute('data-term'));
    if (term === 'san-hua-san-zhi') break;
  }
  await page.keyboard.press('Enter');
  expect(await page.textContent('.card .note-term')).toBe('三化三制');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe(
    'san-hua-san-zhi',
  );
  await page.keyboard.press('n');
  await page.waitForURL(/part-3-3\.html/);
  await page.keyboard.press('p');
  await page.waitForURL(/part-3-2\.html/);
  await page.keyboard.press('?');
  await page.waitForSelector('.keys-help[open]');
  await page.keyboard.press('Escape');
  expect(await page.locator('.keys-help').isVisible()).toBe(false);
  await page.keyboard.press('f');
  expect(await page.locator('.outline').isVisible()).toBe(false);
  await page.keyboard.press('f');
  expect(await page.locator('.outline').isVisible()).toBe(true);
});

test('the place is remembered and offered on the cover and in the library', async () => {
  await page.goto(`${inject('site')}pingqiao-2023/part-3-5.html`);
  for (let at = 0; at < 3; at++) await page.keyboard.press('j');
  await page.waitForFunction(() => localStorage.getItem('zhudu.place')?.includes('3.5-'));
  for (const path of ['pingqiao-2023/index.html', 'index.html']) {
    await page.goto(inject('site') + path);
    const link = page.locator('[data-continue] a');
    expect(await link.textContent()).toContain('做优交旅文创添活力');
    await link.click();
    expect(page.url()).toMatch(/pingqiao-2023\/part-3-5\.html#p3\.5-\d/);
  }
});

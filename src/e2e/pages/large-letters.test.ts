/** The browser's own letters at twice their size: all is still in the window. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PATIENCE } from '../../publish/pdf/chromium.ts';
import { launchChromium } from '../browsers.ts';
import { listening } from '../pages.ts';

/** A page of every kind. */
const PAGES = [
  'index.html',
  'yunxi-2024/index.html',
  'yunxi-2024/part-1.html',
  'yunxi-2024/full.html',
  'yunxi-2024/single.html',
  'yunxi-2024/figures.html',
  'yunxi-2024/ledger.html',
  'yunxi-2024/commitments.html',
  'liutang-2022/index.html',
  'glossary/index.html',
  'names/index.html',
  'search.html?q=项目',
  '404.html',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(['--blink-settings=defaultFontSize=32']);
});
afterAll(() => browser.close());

test.each([390, 320])('at %i px no page is wider than the window', async (width) => {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  for (const path of PAGES) {
    await page.goto(new URL(path, inject('site')).href);
    await listening(page);
    if (path.includes('?q=')) await page.waitForSelector('[data-search-state=done]');
    // What is folded or far below is laid out, too.
    await page.$$eval('main :is(details, .note-list)', (all) => {
      for (const box of all as HTMLElement[]) {
        box.toggleAttribute('open', true);
        box.style.contentVisibility = 'visible';
      }
    });
    const { size, wide } = await page.evaluate(() => ({
      size: getComputedStyle(document.documentElement).fontSize,
      wide: document.documentElement.scrollWidth,
    }));
    expect(size).toBe('32px');
    expect(wide, path).toBeLessThanOrEqual(width);
  }
  await context.close();
});

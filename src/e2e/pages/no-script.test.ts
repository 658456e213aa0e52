/** Without JavaScript everything but search works, and the search page says what to do instead. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchEngine } from './browsers.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchEngine('chromium');
  page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
});
afterAll(() => browser.close());

test('a term is a link to its explanation, which is on the page', async () => {
  await page.goto(`${inject('site')}pingqiao-2023/part-2.html`);
  const term = await page.$eval('a.term', (link) => link.getAttribute('data-term'));
  await page.click('a.term');
  expect(new URL(page.url()).hash).toBe(`#${term}`);
  const meaning = await page.$(`[id="${term}"] .meaning`);
  expect(await meaning?.isVisible()).toBe(true);
});

test('the search page says so and gives the whole report for the browser’s own search', async () => {
  await page.goto(`${inject('site')}search.html`);
  const text = await page.$eval('main', (main) => main.textContent);
  expect(text).toContain('检索要用到 JavaScript');
  await Promise.all([page.waitForNavigation(), page.click('main a[href$="full.html"]')]);
  expect(await page.$$('[data-paragraph]')).not.toHaveLength(0);
});

/** Without JavaScript everything but search works, and the search page says what to do instead. */
import { expect, test } from 'vitest';
import { openPage } from '../browser.ts';
import { onOne } from '../one.ts';

const BARE = { javaScriptEnabled: false };

test('a term is a link to its explanation, which is on the page', async () => {
  const page = await openPage('yunxi-2024/part-3-2.html', BARE);
  await page.click('a.term[data-term="san-qing-san-jian"] >> nth=0');
  expect(new URL(page.url()).hash).toBe('#san-qing-san-jian');
  const note = page.locator('.note:target');
  expect(await note.getAttribute('id')).toBe('san-qing-san-jian');
  expect(await note.locator('.meaning').isVisible()).toBe(true);
});

test('a paragraph’s number is a link to its paragraph', async () => {
  const page = await openPage('yunxi-2024/part-3-2.html', BARE);
  await page.click('.para:has(#p3\\.2-4) .num');
  expect(new URL(page.url()).hash).toBe('#p3.2-4');
});

test('the search page says so and gives the whole report for the browser’s own search', async () => {
  const page = await openPage(onOne('search.html'), BARE);
  expect(await page.textContent('main')).toContain('检索要用到 JavaScript');
  expect(await page.isVisible('main input')).toBe(false);
  await page.click('main a[href$="full.html"]');
  await page.waitForURL(/full\.html$/);
  expect(await page.locator('[data-paragraph]').count()).toBeGreaterThan(0);
});

test('in a library it says so and leads to the reports by place and year', async () => {
  const page = await openPage('search.html', BARE);
  expect(await page.textContent('main')).toContain('检索要用到 JavaScript');
  // Whoever waits for the search waits for its state: only what searches has one.
  expect(await page.locator('[data-search]:not([data-search-state])').count()).toBe(1);
  await page.click('main a[href$="index.html"]');
  await page.waitForURL(/\/index\.html$/);
  expect(await page.locator('.by-place a').count()).toBeGreaterThan(2);
});

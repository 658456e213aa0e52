/** The search, as a dialog and as a page. */
import type { Page } from 'playwright-core';
import type { States } from './state.ts';

/** Types words into the search of a page that has it as a dialog. */
async function searchInDialog(page: Page, words: string): Promise<void> {
  await page.locator('body').press('/');
  await page.locator('dialog[open] input').pressSequentially(words);
  await page.waitForSelector('dialog [data-search-state=done]');
}

export const SEARCH: States = {
  'chapter opened from a hit, with the way back': [
    'search.html?q=项目建设',
    async (page) => {
      await page.click('[data-hit]');
      await page.waitForSelector('.steps .results');
    },
    '.steps',
  ],
  'search dialog with hits': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await searchInDialog(page, '项目');
      await page.waitForSelector('dialog .search-lists');
    },
    'dialog[open]',
  ],
  'search dialog with suggestions': [
    'yunxi-2024/closing.html',
    async (page) => {
      await searchInDialog(page, 'yunl');
      await page.waitForSelector('dialog .entry-chip');
      await page.keyboard.press('ArrowUp');
    },
    'dialog[open]',
  ],
  'search dialog with other lists and an entry, at the second hit': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await searchInDialog(page, '三清三建');
      await page.waitForSelector('dialog .entry-line');
      await page.keyboard.press('ArrowDown');
    },
    'dialog[open]',
  ],
  'search dialog waiting for words, with words asked before': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.evaluate(() => localStorage.setItem('zhudu.searches', '["项目建设","招飞"]'));
      await page.locator('body').press('/');
      await page.waitForSelector('dialog[open] .search-ways');
    },
    'dialog[open]',
  ],
  'search dialog that could not be loaded': [
    'yunxi-2024/closing.html',
    async (page) => {
      await page.route('**/assets/search.js*', (route) => route.abort());
      await page.locator('body').press('/');
      await page.waitForSelector('dialog[open]');
      await page.waitForSelector('[data-search-status]:has-text("没有载入")');
    },
    'dialog[open]',
  ],
  'search page waiting for words': [
    'search.html',
    (page) => page.waitForSelector('.search-ways button'),
  ],
  'search page with narrowed hits': [
    'search.html?q=乡村&kind=部署',
    (page) => page.waitForSelector('[data-search-narrow]:not([hidden])'),
  ],
  'search page narrowed by place and year': [
    'search.html?q=项目&place=澄江省/明州市/云溪县&year=2023',
    (page) => page.waitForSelector('[data-search-narrow] select'),
  ],
  'search page with the first page of a long answer': [
    'search.html?q=，',
    (page) => page.waitForSelector('.search-more button'),
    '.search-more',
  ],
  'search page with near hits': [
    'search.html?q=云岭机诫',
    (page) => page.waitForSelector('[data-match=near]'),
  ],
  'search page in error': [
    'search.html',
    async (page) => {
      await page.route('**/search/engine.js*', (route) => route.abort());
      await page.goto(`${page.url()}?q=项目`);
      await page.waitForSelector('[data-search-state=error]');
    },
  ],
  'search page without a hit': [
    'search.html?q=量子计算',
    (page) => page.waitForSelector('[data-search-state=done]'),
  ],
  'search page without a hit for two words': [
    'search.html?q=招飞 擂台赛',
    (page) => page.waitForSelector('.search-ways button'),
    'main',
  ],
};

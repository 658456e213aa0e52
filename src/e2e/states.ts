/** Every page and state of the site that is examined for access and looked at in pictures. */
import type { Page } from 'playwright-core';

/** State → its page, and what is done there before it is examined; the name says what one sees. */
export const STATES: Record<string, [path: string, act?: (page: Page) => Promise<unknown>]> = {
  library: ['index.html'],
  cover: ['pingqiao-2023/index.html'],
  chapter: ['pingqiao-2023/part-3-2.html'],
  'chapter with an open card': [
    'pingqiao-2023/part-3-2.html',
    (page) => page.click('a.term[data-term="san-hua-san-zhi"]'),
  ],
  'chapter with open settings': [
    'pingqiao-2023/part-2.html',
    (page) => page.click('.settings summary'),
  ],
  'chapter with marked words': ['pingqiao-2023/part-2.html?mark=1335#p2.0-1'],
  'search dialog with hits': [
    'pingqiao-2023/part-2.html',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('项目');
      await page.waitForSelector('dialog [data-search-state=done]');
    },
  ],
  'search page without a hit': [
    'search.html?q=量子计算',
    (page) => page.waitForSelector('[data-search-state=done]'),
  ],
  'whole report': ['pingqiao-2023/full.html'],
  'chapter with the citations of a paragraph': [
    'pingqiao-2023/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.waitForSelector('.cite-panel');
    },
  ],
  figures: ['pingqiao-2023/figures.html'],
  'figures without a row': ['pingqiao-2023/figures.html?words=查无此词'],
  ledger: ['pingqiao-2023/ledger.html'],
  commitments: ['pingqiao-2023/commitments.html'],
  'commitments with a tick and a note': [
    'pingqiao-2023/commitments.html',
    async (page) => {
      await page.check('.commitment input');
      await page.click('.commitment .add-note:visible');
      await page.keyboard.type('五月问过');
    },
  ],
  names: ['names/index.html'],
  glossary: ['glossary/index.html'],
  'glossary without an entry': ['glossary/index.html?words=查无此词'],
  'help with the keys': ['pingqiao-2023/part-2.html', (page) => page.keyboard.press('?')],
  'page not found': ['404.html'],
};

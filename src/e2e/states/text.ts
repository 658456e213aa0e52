/** Pages of a report’s text, as they are read. */
import type { Page } from 'playwright-core';
import { choose, openSettings, reload } from '../pages.ts';
import { openCard, type States } from './state.ts';

function hasMargin(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) > 1400;
}

/** Selects a paragraph's words, as a mouse does. */
async function select(page: Page, id: string): Promise<void> {
  await page.evaluate((id) => {
    getSelection()?.selectAllChildren(document.getElementById(id) ?? document.body);
  }, id);
  await page.waitForSelector('.cite-offer');
}

export const TEXT: States = {
  'chapter with a phrase without an entry': ['liutang-2022/part-2.html'],
  'chapter below the labels of a web page': ['qingshan-2021/part-1.html'],
  'notes of the report itself': ['qingshan-2021/notes.html'],
  'annex with a table': ['qingshan-2021/annex-1.html'],
  'what stood below the report': ['qingshan-2021/back.html'],
  chapter: ['yunxi-2024/part-3-2.html'],
  'chapter on a second visit, with all places marked': [
    'yunxi-2024/part-3-2.html',
    async (page) => {
      await page.evaluate(() =>
        localStorage.setItem('zhudu.settings', '{"hint":"seen","marks":"all"}'),
      );
      await reload(page);
    },
    '.running, [data-paragraph="3.2-1"]',
  ],
  'chapter with its guide folded, on a phone unfolded': [
    'yunxi-2024/part-1.html',
    (page) => page.click('.guide summary'),
    '.guide',
  ],
  'chapter with answers': [
    'yunxi-2024/part-1.html',
    async (page) => {
      for (const question of await page.locator('.questions summary').all()) await question.click();
    },
    '.questions',
  ],
  'chapter with an open card': ['yunxi-2024/part-3-2.html', openCard, '.card'],
  'chapter with an open note where it has a margin': [
    'yunxi-2024/part-1.html',
    async (page) => {
      if (hasMargin(page)) await page.click('.margin [role=button] >> nth=0');
    },
    '.margin',
  ],
  'chapter with all notes of a paragraph where it has a margin': [
    'yunxi-2024/part-1.html',
    async (page) => {
      if (hasMargin(page)) await page.click('.counter:not(.none) button >> nth=0');
    },
    '.margin',
  ],
  'chapter with its outline over the text': [
    'yunxi-2024/part-2.html',
    async (page) => {
      if (hasMargin(page)) await page.setViewportSize({ width: 1280, height: 900 });
      await page.click('.outline summary');
    },
    '.outline',
  ],
  'chapter with open settings': ['yunxi-2024/part-2.html', openSettings, '.settings'],
  'chapter in huge letters without marks': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await openSettings(page);
      await choose(page, 'size', 'huge');
      await choose(page, 'marks', 'none');
    },
  ],
  'chapter in the focus view': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.locator('body').press('f');
      await page.locator('.leave-focus-view').waitFor();
    },
  ],
  'chapter with its outline unfolded': [
    'yunxi-2024/part-2.html',
    (page) =>
      page.$eval('.outline details', (details) => {
        (details as HTMLDetailsElement).open = true;
      }),
    '.outline',
  ],
  'chapter at an explanation': [
    'yunxi-2024/part-3-2.html#san-qing-san-jian',
    undefined,
    '.note:target',
  ],
  'chapter with marked words': [
    'yunxi-2024/part-2.html?mark=1234#p2.0-1',
    (page) => page.waitForSelector('.steps output:not(:empty)'),
    '.steps, .para:has(mark)',
  ],
  'whole report': ['yunxi-2024/full.html'],
  'single file with an open card': ['yunxi-2024/single.html', openCard, '.bar, .card'],
  'chapter with the citations of a paragraph': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.waitForSelector('.cite-panel');
    },
    '.cite-panel',
  ],
  'chapter with all citations of a paragraph, one copied': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.click('.cite-more summary');
      await page.click('[data-form=json] button');
      await page.waitForFunction(() => document.querySelector('.cite-status')?.textContent);
    },
    '.cite-panel',
  ],
  'chapter with the picture of a paragraph': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.click('.cite-panel .to-picture');
      await page.waitForSelector('.picture canvas');
    },
    '.picture',
  ],
  'chapter with a paragraph reached by key': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.keyboard.press('j');
      await page.locator('.num:focus-visible').waitFor();
    },
    '.num:focus-visible + p',
  ],
  'chapter with the offer to cite selected words': [
    'yunxi-2024/part-2.html',
    (page) => select(page, 'p2.0-2'),
    '.cite-offer',
  ],
  'help with the keys': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.locator('body').press('?');
      await page.waitForSelector('.keys-help[open]');
    },
    'dialog[open]',
  ],
};

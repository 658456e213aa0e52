/**
 * What is proposed beside the text stands on its page, in either engine, over HTTP and by double click,
 * where Firefox has a store of its own for each file.
 */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { newTab, visitorOfTest } from '../visitor.ts';

const ROOTS = {
  http: () => inject('site'),
  file: () => `${pathToFileURL(FIXTURE_SITE).href}/`,
};
const CHAPTER = 'yunxi-2024/part-3-2.html';
const LIST = 'yunxi-2024/amend.html';

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
}

/** Opens the citations of a paragraph and the form for a proposal. */
async function propose(page: Page, paragraph: string): Promise<void> {
  await page.evaluate(
    (id) => document.getElementById(id)?.parentElement?.querySelector('a')?.click(),
    `p${paragraph}`,
  );
  await page.waitForSelector('.cite-panel .amend');
  await page.click('.cite-panel .amend');
  await page.waitForSelector('.amending textarea');
}

/** Selects words of a paragraph and opens the form for a proposal. */
async function proposeFor(page: Page, paragraph: string, words: string): Promise<void> {
  await page.evaluate(
    (id, words) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(
        document.getElementById(id) ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
        if (at < 0) continue;
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        break;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    `p${paragraph}`,
    words,
  );
  await page.waitForSelector('.cite-offer');
  await page.keyboard.press('c');
  await page.waitForSelector('.cite-panel .amend');
  await page.click('.cite-panel .amend');
  await page.waitForSelector('.amending textarea');
}

/** Writes a text in place of what stands in a field, as an input method puts it: at once. */
async function write(page: Page, field: string, text: string): Promise<void> {
  await page.$eval(
    field,
    (area, text) => {
      (area as HTMLTextAreaElement).select();
      if (text === '') document.execCommand('delete');
      else document.execCommand('insertText', false, text);
    },
    text,
  );
}

/** What was said last of the keeping. */
const said = (page: Page) => page.$eval('.taking-status', ({ textContent }) => textContent);

/** The list as it is shown: place, the words, what is proposed, the change in words, the reason. */
const shown = (page: Page) =>
  page.$$eval('.amendments .proposal', (all) =>
    all.map((one) =>
      ['.about a', '.said', '.side + .side h3', '.proposed', '.change', '.own-note'].map(
        (part) => one.querySelector(part)?.textContent ?? '',
      ),
    ),
  );
const textOf = (page: Page, id: string) =>
  page.$eval(`[id="${id}"]`, ({ textContent }) => textContent ?? '');

describe.each(['http', 'file'] as const)('over %s', (scheme) => {
  const url = (path: string) => ROOTS[scheme]() + path;

  test('words changed, a paragraph struck and words added stand in the list, in the order of the text', async () => {
    const { page, complaints } = await visitorOfTest();
    await open(page, url(CHAPTER));
    const whole = await textOf(page, 'p3.2-3');
    await propose(page, '3.2-3');
    // The paragraph's words stand in the field, to be changed there.
    expect(await page.$eval('.amending textarea', ({ value }) => value)).toBe(whole);
    await write(page, '.amending textarea', '');
    await expect.poll(() => said(page)).toBe('已存。');
    expect(await page.$eval('.amending-change del', ({ textContent }) => textContent)).toBe(whole);

    await open(page, url(CHAPTER));
    await proposeFor(page, '3.2-2', '先清后建、清建并重');
    await page.focus('.amending textarea');
    await page.keyboard.press('End');
    await page.keyboard.type('、以点带面');
    await expect.poll(() => said(page)).toBe('已存。');
    await page.focus('.amending label:last-child textarea');
    await page.keyboard.type('写明做法');
    await expect.poll(() => said(page)).toBe('已存。');
    await page.$eval('.taking-end a', (link) => (link as HTMLElement).click());
    await page.waitForSelector('.amendments .about a[href*="mark"]');

    const [added, struck] = await shown(page);
    expect(added).toEqual([
      '第三部分（二）第2段',
      ...['先清后建、清建并重', '建议修改为', '先清后建、清建并重、以点带面'],
      expect.stringMatching(/^在“.*并重”后增写“、以点带面”$/),
      '理由：写明做法',
    ]);
    expect(struck).toEqual(['第三部分（二）第3段', whole, '建议删去', '', '', '']);
    expect(await page.$eval('ins', ({ textContent }) => textContent)).toBe('、以点带面');
    expect(await page.$eval('del', ({ textContent }) => textContent)).toBe(whole);
    expect(await page.$eval('[data-counted]', ({ textContent }) => textContent)).toBe('2 条');
    // It leads to the words, marked.
    await page.$eval('.about a', (link) => (link as HTMLElement).click());
    await page.waitForSelector('mark');
    expect(await page.$eval('[id="p3.2-2"] mark', ({ textContent }) => textContent)).toBe(
      '先清后建、清建并重',
    );
    expect(complaints).toEqual([]);
  });

  test('the same words have one proposal; brought back to the report’s it is none; what was there comes back', async () => {
    const { page, complaints } = await visitorOfTest();
    await open(page, url(CHAPTER));
    const whole = await textOf(page, 'p3.2-2');
    await propose(page, '3.2-2');
    await write(page, '.amending textarea', '一句话。');
    await expect.poll(() => said(page)).toBe('已存。');
    await open(page, url('yunxi-2024/full.html'));
    await propose(page, '3.2-2');
    expect(await said(page)).toBe('早先提过，可以接着写。');
    expect(await page.$eval('.amending textarea', ({ value }) => value)).toBe('一句话。');
    await write(page, '.amending textarea', whole);
    await expect.poll(() => said(page)).toBe('已存。');
    await open(page, url(LIST));
    expect(await shown(page)).toEqual([]);
    expect(await page.$('.nothing-kept')).not.toBeNull();
    await open(page, url(CHAPTER));
    await propose(page, '3.2-2');
    await write(page, '.amending textarea', '两句话。');
    await expect.poll(() => said(page)).toBe('已存。');
    await page.$eval('.taking-end button', (back) => back.scrollIntoView({ block: 'center' }));
    await page.click('.taking-end button');
    await page.waitForFunction(() => !document.querySelector('.taking'));
    await open(page, url(LIST));
    expect(await shown(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('an open list shows what another tab writes; it is changed, taken away and brought back there', async () => {
    const { page, complaints } = await visitorOfTest();
    const list = await newTab(page.browserContext());
    await open(list, url(LIST));
    await open(page, url(CHAPTER));
    await page.bringToFront();
    await propose(page, '3.2-2');
    await write(page, '.amending textarea', '一句话。');
    const proposed = async () => (await shown(list)).map(([, , , words]) => words);
    await expect.poll(proposed).toEqual(['一句话。']);
    await list.bringToFront();
    await list.click('.edit summary');
    await write(list, '.edit textarea', '两句话。');
    await page.bringToFront();
    const typed = () => page.$eval('.amending textarea', ({ value }) => value);
    // It hears of that when it is put the next time; nothing of either is lost.
    await write(page, '.amending label:last-child textarea', '短些');
    await expect.poll(() => said(page)).toBe('已存。');
    await expect.poll(typed).toBe('两句话。');
    await expect
      .poll(async () => (await shown(list)).map((one) => one.slice(3)))
      .toEqual([['两句话。', '', '理由：短些']]);
    await list.bringToFront();
    await list.click('.acts button');
    expect(await shown(list)).toEqual([]);
    await list.click('.gone button');
    expect((await shown(list)).map(([, , , words]) => words)).toEqual(['两句话。']);
    await open(list, url(LIST));
    expect((await shown(list)).map(([, , , words]) => words)).toEqual(['两句话。']);
    expect(complaints).toEqual([]);
  });
});

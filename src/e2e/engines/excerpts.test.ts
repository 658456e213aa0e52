/**
 * What is collected on one page stands in the book on another, in either engine, over HTTP and by double
 * click, where Firefox has a store of its own for each file.
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

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
}

/** Opens the citations of a paragraph and collects it. */
async function collect(page: Page, paragraph: string): Promise<void> {
  await page.evaluate(
    (id) => document.getElementById(id)?.parentElement?.querySelector('a')?.click(),
    `p${paragraph}`,
  );
  await page.waitForSelector('.cite-panel .take');
  await page.click('.cite-panel .take');
  await page.waitForSelector('.taking input');
}

/** What was said last of the keeping. */
const said = (page: Page) => page.$eval('.taking-status', ({ textContent }) => textContent);

/** The book as it is shown: by theme, the words and the reader’s own. */
const shown = (page: Page) =>
  page.$$eval('.theme', (themes) =>
    themes.map((theme) => [
      theme.querySelector('h2')?.firstChild?.textContent,
      ...[...theme.querySelectorAll('.excerpt')].map((one) => [
        one.querySelector('.said')?.textContent,
        one.querySelector('textarea')?.value,
      ]),
    ]),
  );
const textOf = (page: Page, id: string) =>
  page.$eval(`[id="${id}"]`, ({ textContent }) => textContent ?? '');

describe.each(['http', 'file'] as const)('over %s', (scheme) => {
  const url = (path: string) => ROOTS[scheme]() + path;

  test('a paragraph, words and an explanation, each with theme and note, stand in the book', async () => {
    const { page, complaints } = await visitorOfTest();
    await page.setViewport({ width: 1000, height: 900 });
    await open(page, url(CHAPTER));
    const words = await textOf(page, 'p3.2-2');
    await collect(page, '3.2-2');
    expect(await said(page)).toBe('已摘抄。');
    // The theme has the focus: by keyboard one goes on at once.
    await page.keyboard.type('乡村');
    await page.keyboard.press('Tab');
    await page.keyboard.type('要背下来');
    await expect.poll(() => said(page)).toBe('已存。');

    await open(page, url(CHAPTER));
    await page.click('a.term[data-term="san-qing-san-jian"]');
    await page.waitForSelector('.card .take');
    await page.click('.card .take');
    await page.waitForSelector('.taking input');
    // What was chosen last is likely to be meant again.
    expect(await page.$eval('.taking input', ({ value }) => value)).toBe('乡村');

    await open(page, url('yunxi-2024/part-2.html'));
    await page.evaluate(() => {
      const text = document.getElementById('p2.0-2')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 4);
    });
    await page.waitForSelector('.cite-offer');
    await page.keyboard.press('c');
    await page.waitForSelector('.cite-panel .take');
    const chosen = (await textOf(page, 'p2.0-2')).slice(0, 4);
    await page.click('.cite-panel .take');
    await page.waitForSelector('.taking input');
    await page.$eval('.taking input', (field) => field.select());
    await page.keyboard.type('目标');
    await expect.poll(() => said(page)).toBe('已存。');

    await open(page, url('excerpts.html'));
    expect(await shown(page)).toEqual([
      ['乡村', [words, '要背下来'], [expect.stringMatching(/^三清三建/), '']],
      ['目标', [chosen, '']],
    ]);
    const sources = await page.$$eval('.about a', (links) =>
      links.map(({ textContent }) => textContent),
    );
    expect(sources).toEqual([
      '《云溪县2024年政府工作报告》第三部分（二）第2段，2024年1月18日',
      '《云溪县2024年政府工作报告》注释，有出处',
      '《云溪县2024年政府工作报告》第二部分第2段，2024年1月18日',
    ]);
    await page.$$eval('.about a', (links) => (links[2] as HTMLAnchorElement).click());
    await page.waitForSelector('mark');
    expect(await page.$eval('[id="p2.0-2"] mark', ({ textContent }) => textContent)).toBe(chosen);
    expect(complaints).toEqual([]);
  });

  test('the same words are there once, however often they are taken; nothing written is laid over', async () => {
    const { page } = await visitorOfTest();
    await open(page, url(CHAPTER));
    await collect(page, '3.2-3');
    await page.type('.taking textarea', '头一次');
    await expect.poll(() => said(page)).toBe('已存。');
    await open(page, url('yunxi-2024/full.html'));
    await collect(page, '3.2-3');
    expect(await said(page)).toBe('早先摘抄过，在摘抄本里。');
    expect(await page.$eval('.taking textarea', ({ value }) => value)).toBe('头一次');
    await page.focus('.taking textarea');
    await page.keyboard.press('End');
    await page.keyboard.type('，又一次');
    await expect.poll(() => said(page)).toBe('已存。');
    await open(page, url('excerpts.html'));
    expect(await shown(page)).toEqual([['没有归类', [expect.anything(), '头一次，又一次']]]);
    // It is at home in its chapter.
    expect(await page.$eval('.about a', (link) => link.href)).toContain(`${CHAPTER}#p3.2-3`);
  });

  test('an open book shows what another tab collects, and spoils nothing of it', async () => {
    const { page } = await visitorOfTest();
    const book = await newTab(page.browserContext());
    await open(book, url('excerpts.html'));
    await open(page, url(CHAPTER));
    await page.bringToFront();
    await collect(page, '3.2-1');
    await page.type('.taking textarea', '甲');
    await expect.poll(() => shown(book)).toEqual([['没有归类', [expect.anything(), '甲']]]);
    await book.bringToFront();
    await book.type('.acts input', '农业');
    await book.keyboard.press('Enter');
    await expect.poll(() => shown(book)).toEqual([['农业', [expect.anything(), '甲']]]);
    await page.bringToFront();
    await page.type('.taking textarea', '乙');
    await expect.poll(() => shown(book)).toEqual([['农业', [expect.anything(), '甲乙']]]);
    await open(book, url('excerpts.html'));
    expect(await shown(book)).toEqual([['农业', [expect.anything(), '甲乙']]]);
    // What was taken away there and is worked on here is there again, where it was put.
    await book.bringToFront();
    await book.click('.acts button');
    await page.bringToFront();
    await page.type('.taking textarea', '丙');
    await expect.poll(() => shown(book)).toEqual([['农业', [expect.anything(), '甲乙丙']]]);
  });

  test('what two tabs write of one excerpt is both kept, and nothing fails over it', async () => {
    const { page, complaints } = await visitorOfTest();
    await page.setViewport({ width: 1600, height: 900 });
    await open(page, url(CHAPTER));
    await collect(page, '3.2-1');
    const book = await newTab(page.browserContext());
    await open(book, url('excerpts.html'));
    await book.bringToFront();
    await book.type('.own-words textarea', '那边写的');
    await book.$eval('.own-words textarea', (note) => note.blur());
    await page.bringToFront();
    await page.focus('.taking textarea');
    // At once, as an input method puts it.
    await page.evaluate(() => document.execCommand('insertText', false, '这边写的'));
    const both = expect.stringMatching(/^这边写的\n.+\n那边写的$/);
    await expect.poll(() => shown(book)).toEqual([['没有归类', [expect.anything(), both]]]);
    const note = () => page.$eval('.taking textarea', ({ value }) => value);
    await expect.poll(note).toEqual(both);
    // An explanation that is collected from the margin goes into the same open book.
    await page.click('.cite-panel .close');
    await page.click('a.term[data-term="san-qing-san-jian"]');
    await page.waitForSelector('.margin .open .take');
    await page.click('.margin .open .take');
    await page.waitForSelector('.margin .taking input');
    expect((await page.$$('iframe')).length).toBe(scheme === 'file' ? 1 : 0);
    expect(complaints).toEqual([]);
  });

  test('what is not wanted after all is taken out again, where it was taken and in the book', async () => {
    const { page } = await visitorOfTest();
    await open(page, url(CHAPTER));
    await collect(page, '3.2-2');
    await page.click('.taking-end button');
    await page.waitForFunction(() => !document.querySelector('.taking'));
    expect(await page.$('.cite-panel')).not.toBeNull();
    await page.click('.cite-panel .take');
    await page.waitForSelector('.taking input');
    await open(page, url('excerpts.html'));
    await page.click('.acts button');
    expect(await shown(page)).toEqual([['没有归类']]);
    await page.click('.gone button');
    expect(await shown(page)).toEqual([['没有归类', [expect.anything(), '']]]);
    await page.click('.acts button');
    await open(page, url('excerpts.html'));
    expect(await shown(page)).toEqual([]);
    expect(await page.$('.nothing-kept')).not.toBeNull();
  });
});

test('by double click nothing is said to be kept before the book has answered, and leaving asks first', async () => {
  const { page } = await visitorOfTest();
  const url = (path: string) => ROOTS.file() + path;
  await page.evaluateOnNewDocument(() => {
    const held: MessageEvent[] = [];
    let isHeld = false;
    addEventListener('message', (event) => {
      if (!isHeld) return;
      event.stopImmediatePropagation();
      held.push(event);
    });
    Object.assign(window, {
      holdAnswers() {
        isHeld = true;
      },
      letAnswersIn() {
        isHeld = false;
        for (const { data, source } of held.splice(0)) {
          // Firefox makes no MessageEvent of a window of another file.
          dispatchEvent(Object.assign(new Event('message'), { data, source }));
        }
      },
    });
  });
  const asksToStay = () =>
    page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await open(page, url(CHAPTER));
  await collect(page, '3.2-2');
  await page.type('.taking input', '乡村');
  await expect.poll(() => said(page)).toBe('已存。');
  expect(await asksToStay()).toBe(false);
  await page.evaluate('holdAnswers()');
  await page.type('.taking textarea', '要背下来');
  expect(await said(page)).toBe('正在存……');
  expect(await asksToStay()).toBe(true);
  await page.evaluate('letAnswersIn()');
  await expect.poll(() => said(page)).toBe('已存。');
  expect(await asksToStay()).toBe(false);
  await open(page, url('excerpts.html'));
  expect(await shown(page)).toEqual([['乡村', [expect.anything(), '要背下来']]]);
});

/** What stands around the hits: other lists that have the words, what to ask, and how to go on from nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newContext, openPage, site, visit } from '../browser.ts';
import { library } from '../fixture.ts';
import { holdBack } from '../pages.ts';

const FIELD = '[data-search] input[type=search]';
const status = (page: Page) => page.textContent('[data-search-status]');
const done = (page: Page) => page.waitForSelector('[data-search-state=done]');

async function openSearch(query = ''): Promise<Page> {
  const page = await openPage(`search.html${query}`);
  await page.waitForSelector('[data-search-state]');
  return page;
}

/** The row above the hits: what each link says, and where it leads. */
async function row(page: Page): Promise<{ text: string; href: string }[]> {
  return page.$$eval('.search-lists a', (links) =>
    links.map((link) => ({ text: link.textContent ?? '', href: (link as HTMLAnchorElement).href })),
  );
}

test('the lists beside the hits have just as many entries as is said, whatever is asked', async () => {
  const page = await openSearch();
  const lists = await page.context().newPage();
  const kinds = new Set<string>();
  await page.fill(FIELD, '营商环境');
  // Once it has come, all further rows come with their hits.
  await page.waitForSelector('.search-lists a');
  for (const words of [
    '营商环境',
    '云溪',
    '云岭',
    '道路',
    '37',
    'GDP',
    '１２３４',
    '云岭机诫',
    '乡村 振兴',
  ]) {
    await page.fill(FIELD, words);
    await done(page);
    await page.waitForFunction(
      (words) => {
        const link = document.querySelector<HTMLAnchorElement>('.search-lists a');
        return !link || words.includes(new URL(link.href).searchParams.get('words') ?? '');
      },
      [words, '云岭机械'],
    );
    for (const { text, href } of await row(page)) {
      const [, kind = '', count] = /^(\S+) (\d+)$/.exec(text) ?? [];
      kinds.add(kind);
      await visit(lists, href);
      expect({ href, shown: await lists.locator('.entry:not([hidden])').count() }).toEqual({
        href,
        shown: Number(count),
      });
    }
  }
  expect([...kinds].sort()).toEqual(['名称', '安排', '数据', '注释']);
});

test('figures and commitments of a report are counted where no other report is searched', async () => {
  const page = await openSearch('?q=云溪&report=yunxi-2023');
  await page.waitForSelector('.search-lists a');
  expect((await row(page)).map(({ text }) => text.split(' ')[0])).toEqual(['注释', '名称']);
});

test('what comes after the first answer moves no hit', async () => {
  const context = await newContext();
  const page = await context.newPage();
  const release = await holdBack(page, '**/search/near/lists.js*');
  await page.goto(`${site}search.html?q=三清三建`);
  await page.waitForSelector('[data-search-state=done] [data-hit]');
  const top = () => page.$eval('[data-hit]', (hit) => hit.getBoundingClientRect().top);
  const before = await top();
  release();
  await page.waitForSelector('.search-lists a');
  await page.waitForSelector('.entry-line');
  expect(await top()).toBe(before);
});

test('an empty field offers what was asked before, examples that all lead to something, and the lists', async () => {
  const page = await openSearch();
  await page.waitForSelector('.search-ways button');
  expect(await page.textContent('[data-search-leads]')).not.toContain('最近');
  const examples = await page.$$eval('.search-ways button', (all) =>
    all.map((button) => button.firstChild?.textContent ?? ''),
  );
  expect(examples).toHaveLength(6);
  for (const words of examples) {
    await page.fill(FIELD, '');
    await page.click(`.search-ways button:has-text("${words}") >> nth=0`);
    await done(page);
    await page.waitForSelector('[data-hit]');
    expect(await page.inputValue(FIELD)).toBe(words);
  }
  await page.click('[data-hit] >> nth=0');
  await page.waitForURL(/mark=/);
  await visit(page, 'search.html');
  const before = page.locator('.search-ways', { hasText: '最近查过' });
  expect(await before.locator('button').first().textContent()).toBe(examples.at(-1));
  await before.getByText('清除').click();
  expect(await before.count()).toBe(0);
  await page.reload();
  await page.waitForSelector('.search-ways button');
  expect(await before.count()).toBe(0);
  const doors = page.locator('.search-ways a');
  expect(await doors.allTextContents()).toEqual(['术语', '名称', '云溪县2024年数据']);
});

test('where the browser keeps nothing, or something strange, examples are there all the same', async () => {
  for (const kept of ['{"a":1}', '[1,null]', 'x', null]) {
    const context = await newContext();
    await context.addInitScript((kept) => {
      if (kept === null)
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new Error();
          },
        });
      else localStorage.setItem('zhudu.searches', kept);
    }, kept);
    const page = await context.newPage();
    await visit(page, 'search.html');
    await page.waitForSelector('.search-ways button');
    expect(await page.textContent('[data-search-leads]')).not.toContain('最近');
  }
});

test('nothing found for an abbreviation: what it may be short for is offered, and is no hit', async () => {
  const page = await openSearch('?q=固投');
  await page.waitForSelector('.search-ways button');
  expect(await status(page)).toBe('原文里没有“固投”。');
  expect(await page.locator('[data-hit]').count()).toBe(0);
  const texts = library.reports.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const count = texts.join('\n').split('固定资产投资').length - 1;
  expect(await page.textContent('.search-ways')).toBe(`“固投”可能是：固定资产投资（${count} 处）`);
  await page.click('.search-ways button');
  await page.waitForSelector('[data-match=exact]');
  expect(await page.inputValue(FIELD)).toBe('固定资产投资');
});

test('nothing found for several words: how many paragraphs have each, and one click leads there', async () => {
  const page = await openSearch('?q=招飞 擂台赛');
  await page.waitForSelector('.search-ways button');
  expect(await status(page)).toBe('没有同时含有两个词的段落。');
  expect(await page.locator('.search-ways button').allTextContents()).toEqual([
    '含“招飞”的 1 段',
    '含“擂台赛”的 2 段',
  ]);
  await page.click('.search-ways button >> nth=1');
  await page.waitForSelector('[data-match=exact]');
  expect(await page.locator('[data-hit]').count()).toBe(2);
});

test('the field has a button that empties it, beside the one that closes the dialog', async () => {
  const page = await openPage('yunxi-2024/part-2.html');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog .search-ways');
  expect(await page.isVisible('.search-clear')).toBe(false);
  await page.keyboard.type('教育');
  await page.waitForSelector('dialog [data-hit]');
  const [field, close] = await page.$$eval(
    'dialog input[type=search], .dialog-close button',
    (all) => all.map((one) => one.getBoundingClientRect().toJSON()),
  );
  await page.click('.search-clear');
  expect(await page.inputValue('dialog input')).toBe('');
  await page.waitForSelector('[data-search-state=idle] .search-ways');
  const [first, second] = [close, field].sort((a, b) => a.left - b.left);
  expect(first.right).toBeLessThanOrEqual(second.left);
  expect(Math.abs((first.top + first.bottom) / 2 - (second.top + second.bottom) / 2)).toBeLessThan(
    8,
  );
});

test('Tab leads from the field to the hits, and to the choices behind them', async () => {
  const page = await openPage('yunxi-2024/part-2.html');
  await page.keyboard.press('/');
  await page.keyboard.type('云溪');
  await page.waitForSelector('dialog [data-search-narrow] summary:visible');
  const seen: string[] = [];
  while (seen.at(-1) !== 'SUMMARY' && seen.length < 80) {
    await page.keyboard.press('Tab');
    seen.push(
      await page.evaluate(() => {
        const { tagName, dataset } = document.activeElement as HTMLElement;
        return dataset['hit'] === undefined ? tagName : 'hit';
      }),
    );
  }
  expect(seen.filter((one) => one === 'hit')).toHaveLength(
    await page.locator('[data-hit]').count(),
  );
  expect(seen.lastIndexOf('hit')).toBe(seen.length - 2);
});

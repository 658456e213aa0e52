/** The search as a reader works it on the search page, in a chapter's dialog, and through the opened hit. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { reportNames } from '../../model/report-name.ts';
import { newContext, openPage, site, visit } from '../browser.ts';
import { library } from '../fixture.ts';
import { paragraphTexts } from '../truth.ts';

const texts = paragraphTexts(library);
const FIELD = '[data-search] input[type=search]';

/** Opens the search page and waits until its field is alive. */
async function openSearch(query = ''): Promise<Page> {
  const page = await openPage(`search.html${query}`);
  await page.waitForSelector('[data-search-state]');
  return page;
}

/** Asks as a reader does; the keys of the exact hits. */
async function ask(page: Page, words: string): Promise<(string | undefined)[]> {
  await page.fill(FIELD, words);
  await page.waitForSelector('[data-search-state=done]');
  return page.$$eval('[data-match=exact]', (hits) =>
    hits.map((hit) => (hit as HTMLElement).dataset['hit']),
  );
}

test('quotation marks, width, case and look do not matter; digits and signs do', async () => {
  const page = await openSearch();
  for (const words of ['王字型', '“王”字型', '「王」字型']) {
    expect(await ask(page, words)).toEqual(['yunxi-2024/1.3-1', 'yunxi-2024/3.3-2']);
    expect(await page.textContent('[data-occurrences]')).toBe('3');
  }
  for (const words of ['ＧＤＰ增长３．７％', 'gdp增长3.7%']) {
    expect(await ask(page, words)).toEqual(['yunxi-2024/1.1-1']);
  }
  expect(await ask(page, '县⼈⺠医院新院区')).toEqual(['yunxi-2024/1.4-3']);
  expect(await ask(page, '2024―2026年')).toEqual(['yunxi-2024/3.3-2']);
  expect(await ask(page, '37个')).not.toContain('yunxi-2024/1.1-1');
  expect(await ask(page, '政 府 工 作 报 告')).toContain('yunxi-2024/0.0-2');
});

/** What is said of the report of each hit: above it, in the order of the text, or in its own line. */
const owners = (page: Page) =>
  page.$$eval('[data-hit]', (hits) =>
    hits.map((hit) => [
      hit.getAttribute('data-hit')?.split('/')[0],
      (
        hit.querySelector('.of-report') ?? hit.parentElement?.querySelector('.chapter .of-report')
      )?.textContent?.trim(),
    ]),
  );

test('each hit stands under the name of its report, or says it, where there are several', async () => {
  const names = reportNames(library.reports);
  for (const query of ['双控', '双控&order=relevance', '項目建設', 'xiangmujianshe']) {
    const page = await openSearch(`?q=${query}`);
    await page.waitForSelector('[data-hit]');
    const found = await owners(page);
    expect(new Set(found.map(([id]) => id)).size).toBe(3);
    expect(found).toEqual(found.map(([id = '']) => [id, names.get(id ?? '')]));
    const heard = await page.$$eval('[data-hit]', (hits) =>
      hits.map((hit) => `${hit.parentElement?.ariaLabel} ${hit.textContent}`),
    );
    for (const [at, [, name]] of found.entries()) expect(heard[at]).toContain(name);
  }
});

test('empty query, no hit and failed load each say what to do', async () => {
  const page = await openSearch();
  expect(await page.textContent('[data-search-status]')).toContain('也能查');
  expect(await ask(page, '量子计算')).toEqual([]);
  expect(await page.textContent('[data-search-status]')).toContain('没有');

  const context = await newContext();
  await context.route('**/search/**', (route) => route.abort());
  const broken = await context.newPage();
  await visit(broken, 'search.html?q=项目');
  await broken.waitForSelector('[data-search-state=error]');
  expect(await broken.textContent('[data-search-status]')).toContain('请');
});

test('that nothing was found is said also where nothing can be proposed', async () => {
  const context = await newContext();
  await context.route('**/search/near/**', (route) => route.abort());
  const page = await context.newPage();
  await visit(page, 'search.html?q=量子计算');
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.textContent('[data-search-status]')).toBe(
    '原文里没有“量子计算”。换个词，或少输几个字。',
  );
});

test('a hit opens its paragraph with the words marked and steps through them', async () => {
  const page = await openSearch();
  await ask(page, '项目建设');
  await page.click('[data-hit="yunxi-2024/1.1-3"]');
  await page.waitForSelector('.steps');
  const marked = await page.$$eval('[data-paragraph] mark', (all) => all.map((m) => m.textContent));
  expect(new Set(marked)).toEqual(new Set(['项目建设']));
  await expect.poll(() => page.textContent('.steps output')).toMatch(/^云溪县2024年 第 1\/\d+ 处$/);
  await page.click('.steps button:has-text("下一处")');
  expect(await page.textContent('.steps output')).toMatch(/ 第 2\//);
  // Marks are ours: the text is the report's all the same.
  expect(await page.textContent('#p1\\.1-3')).toBe(texts.get('yunxi-2024/1.1-3'));
  await page.keyboard.press('Escape');
  expect(await page.locator('mark').count()).toBe(0);
});

test('a malformed fragment leaves the words marked', async () => {
  const page = await openPage('yunxi-2024/part-2.html?mark=目标#%E4%B');
  await expect.poll(() => page.textContent('.steps output')).toMatch(/^第 1\/\d+ 处$/);
});

test('the dialog opens by / and Ctrl+K on a chapter and searches there', async () => {
  const page = await openPage('yunxi-2024/part-2.html');
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('招飞');
    await page.waitForSelector('dialog [data-search-state=done] [data-hit="yunxi-2024/1.4-3"]');
    await page.fill('dialog input', '');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
  }
});

test('a hit on the very page that it was opened on before closes the dialog over it', async () => {
  const page = await openPage('yunxi-2024/part-2.html?mark=目标#p2.0-1');
  await page.waitForSelector('.steps');
  await page.keyboard.press('/');
  await page.keyboard.type('目标');
  await page.click('dialog [data-hit="yunxi-2024/2.0-2"]');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  expect(new URL(page.url()).hash).toBe('#p2.0-2');
});

test('the answer does not wait for a history that refuses', async () => {
  const context = await newContext();
  await context.addInitScript(() => {
    history.pushState = history.replaceState = () => {
      throw new DOMException(
        'Attempt to use history.pushState() more than 100 times',
        'SecurityError',
      );
    };
  });
  const page = await context.newPage();
  await visit(page, 'search.html?q=项目建设');
  await page.waitForSelector('[data-search-state=done]');
  expect(await ask(page, '招飞')).toEqual(['yunxi-2024/1.4-3']);
  expect(page.url()).toBe(`${site}search.html?q=${encodeURIComponent('项目建设')}`);
});

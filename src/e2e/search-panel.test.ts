/** Narrowing, ordering, suggesting and forgiving, as a reader works the search page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
beforeEach(async () => {
  await page.goto(`${inject('site')}search.html`);
});
afterAll(() => browser.close());

const done = () => page.waitForSelector('[data-search-state=done]');
const query = (words: string) => page.fill('[data-search] input[type=search]', words).then(done);
const keys = () =>
  page.$$eval('[data-hit]', (hits) => hits.map((hit) => hit.getAttribute('data-hit')));

test('filters show how many paragraphs each choice leaves, and leave just as many', async () => {
  await query('乡村');
  const all = (await keys()).length;
  const kinds = page.locator('[data-search-narrow] label', { has: page.locator('[name=kind]') });
  const counts = (await kinds.allTextContents()).map((text) => Number(/\d+$/.exec(text)?.[0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
  await page.check('[name=kind][value=部署]');
  await done();
  const count = await page.textContent('label:has([name=kind][value=部署]) .count');
  await expect.poll(async () => (await keys()).length).toBe(Number(count));
  await page.check('[name=level][value=国家]');
  await expect.poll(() => page.url()).toContain('level=');
  expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(['部署']);
});

test('an address brings back query, filters and order, also by Back and Forward', async () => {
  await page.goto(`${inject('site')}search.html?q=乡村&kind=回顾&order=relevance`);
  await done();
  expect(await page.isChecked('[name=kind][value=回顾]')).toBe(true);
  expect(await page.isChecked('[name=order][value=relevance]')).toBe(true);
  const first = await keys();
  await query('教育');
  await expect.poll(keys).not.toEqual(first);
  await page.goBack();
  await expect.poll(keys).toEqual(first);
  expect(await page.inputValue('[data-search] input[type=search]')).toBe('乡村');
  await page.goForward();
  await expect.poll(() => page.inputValue('[data-search] input[type=search]')).toBe('教育');
});

test('several words: all in each hit, each marked, nearest first', async () => {
  await query('产业 集群');
  const marks = await page.$$eval('[data-hit]', (hits) =>
    hits.map((hit) => [...hit.querySelectorAll('mark')].map((mark) => mark.textContent)),
  );
  expect(marks.length).toBeGreaterThan(1);
  expect(new Set(marks[0])).toEqual(new Set(['产业', '集群']));
  expect(await page.isChecked('[name=order][value=relevance]')).toBe(true);
});

test('suggestions come by pinyin and are worked by the keyboard', async () => {
  await query('项目');
  const field = page.locator('[data-search] input[type=search]');
  await field.fill('');
  await field.pressSequentially('leish');
  await page.waitForSelector('[role=option]:has-text("雷山匠谷")');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.textContent(`#${active}`)).toContain('雷山匠谷');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-match=exact]');
  expect(await field.inputValue()).toBe('雷山匠谷');
  expect(await page.isHidden('[role=listbox]')).toBe(true);
});

test('a wrong query is answered, and never as if it were exact', async () => {
  await query('明阳光店');
  expect(await page.textContent('.near-label')).toContain(
    '没有找到“明阳光店”，按“明阳光电”查到 1 处',
  );
  expect(await keys()).toEqual(['pingqiao-2023/3.2-2']);
  expect(await page.locator('[data-match=exact]').count()).toBe(0);
  expect(await page.locator('[data-occurrences]').count()).toBe(0);
});

test('newer answers are not overwritten by older ones', async () => {
  const field = page.locator('[data-search] input[type=search]');
  for (const words of ['量', '项', '项目', '雷山匠骨', '教育']) {
    await field.fill(words);
    await page.keyboard.press('Enter');
  }
  await done();
  await page.waitForTimeout(300);
  const marks = await page.$$eval('[data-hit] mark', (all) => all.map((m) => m.textContent));
  expect(new Set(marks)).toEqual(new Set(['教育']));
});

test('hostile and odd queries: no error, nothing injected, an answer in time', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const queries = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '&lt;b&gt;',
    "'; DROP TABLE p; --",
    '.*+?^$()|[]{}\\',
    '(a+)+$',
    '\u0000\u0007\u202e',
    '\ud800',
    '\udfff项目',
    '👨‍👩‍👧‍👦🇨🇳',
    '%00%ff',
    '../../etc/passwd',
    '__proto__ constructor',
    '“'.repeat(500),
    'a'.repeat(200_000),
    '平桥'.repeat(50_000),
    'lei '.repeat(2000),
    '一二三四五六七八九十'.repeat(200),
  ];
  for (const words of queries) {
    const started = Date.now();
    await page.evaluate((value) => {
      const input = document.querySelector<HTMLInputElement>('[data-search] input[type=search]');
      const form = document.querySelector<HTMLFormElement>('[data-search-form]');
      if (!input || !form) throw new Error('no search');
      input.value = value;
      form.requestSubmit();
    }, words);
    await page.waitForSelector('[data-search-state=done], [data-search-state=idle]');
    expect(Date.now() - started, words.slice(0, 40)).toBeLessThan(5000);
    expect(await page.locator('[data-hit] :not(span, mark), .search-status :not(b)').count()).toBe(
      0,
    );
    expect(await page.locator('main script, main img').count()).toBe(0);
  }
  expect(errors).toEqual([]);
});

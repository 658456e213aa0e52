/** Narrowing, ordering, suggesting and forgiving, as a reader works the search page. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../browser.ts';
import { holdBack, shownIds } from '../pages.ts';

const FIELD = '[data-search] input[type=search]';

async function openSearch(query = ''): Promise<Page> {
  const page = await openPage(`search.html${query}`);
  await page.waitForSelector('[data-search-state]');
  return page;
}
const done = (page: Page) => page.waitForSelector('[data-search-state=done]');
const ask = (page: Page, words: string) => page.fill(FIELD, words).then(() => done(page));
/** Asks at once, without the pause after typing. */
const submit = (page: Page, words: string) =>
  page.evaluate((value) => {
    const input = document.querySelector<HTMLInputElement>('[data-search] input[type=search]');
    const form = document.querySelector<HTMLFormElement>('[data-search-form]');
    if (!input || !form) throw new Error('no search');
    input.value = value;
    form.requestSubmit();
  }, words);
const keys = (page: Page) =>
  page.$$eval('[data-hit]', (hits) => hits.map((hit) => hit.getAttribute('data-hit')));

test('filters show how many paragraphs each choice leaves, and leave just as many', async () => {
  const page = await openSearch();
  await ask(page, '建设');
  const all = (await keys(page)).length;
  await page.click('[data-search-narrow] summary');
  const kinds = page.locator('[data-search-narrow] label', { has: page.locator('[name=kind]') });
  const counts = (await kinds.allTextContents()).map((text) => Number(/\d+$/.exec(text)?.[0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
  await page.check('[name=kind][value=部署]');
  const count = await page.textContent('label:has([name=kind][value=部署]) .count');
  await expect.poll(async () => (await keys(page)).length).toBe(Number(count));
  expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(['部署']);
});

test('choices come with many hits, and wait behind their button', async () => {
  const page = await openSearch();
  await ask(page, '云溪');
  expect((await keys(page)).length).toBeGreaterThanOrEqual(10);
  await page.waitForSelector('[data-search-narrow] summary:visible');
  expect(await page.isVisible('[data-search-narrow] input')).toBe(false);
  await ask(page, '教育');
  expect((await keys(page)).length).toBeLessThan(10);
  await expect.poll(() => page.isVisible('[data-search-narrow]')).toBe(false);
});

test('an address brings back query, filters and order, also by Back and Forward', async () => {
  const page = await openSearch('?q=项目&kind=回顾&order=relevance');
  await done(page);
  expect(await page.isChecked('[name=kind][value=回顾]')).toBe(true);
  expect(await page.isChecked('[name=order][value=relevance]')).toBe(true);
  const first = await keys(page);
  await ask(page, '教育');
  await expect.poll(() => keys(page)).not.toEqual(first);
  await page.goBack();
  await expect.poll(() => keys(page)).toEqual(first);
  expect(await page.inputValue(FIELD)).toBe('项目');
  await page.goForward();
  await expect.poll(() => page.inputValue(FIELD)).toBe('教育');
});

test('several words: all in each hit, each marked, nearest first', async () => {
  const page = await openSearch();
  await ask(page, '产业 协作');
  const marks = await page.$$eval('[data-hit]', (hits) =>
    hits.map((hit) => [...hit.querySelectorAll('mark')].map((mark) => mark.textContent)),
  );
  expect(marks.length).toBeGreaterThan(1);
  expect(new Set(marks[0])).toEqual(new Set(['产业', '协作']));
  const nearness = await page.$$eval('[data-hit]', (hits) =>
    hits.map((hit) => {
      const text = hit.textContent ?? '';
      return Math.abs(text.indexOf('产业') - text.indexOf('协作'));
    }),
  );
  expect(nearness[0]).toBe(Math.min(...nearness));
});

test('what is begun, by pinyin too, is offered as at most three entries, and leads to them', async () => {
  const page = await openSearch();
  const field = page.locator(FIELD);
  await field.pressSequentially('yunlingj');
  const chip = page.locator('[data-search-entries] [role=option]');
  await expect.poll(() => chip.first().textContent()).toBe('名称：云岭机械');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await page.fill(FIELD, '云');
  await expect.poll(() => chip.count()).toBe(3);
  await page.fill(FIELD, 'yunlingj');
  await page.waitForSelector('[data-search-state=done]');
  await expect.poll(() => chip.count()).toBeLessThan(3);
  await chip.first().click();
  await page.waitForURL(/names\/.*\.html$/);
  expect(decodeURIComponent(page.url())).toMatch(/\/names\/企业-云岭机械\.html$/);
});

test('words are offered their explanation however they are typed', async () => {
  const page = await openSearch();
  for (const [words, entry] of [
    ['１２３４', 'yi-er-san-si'],
    ['“归雁计划”', 'gui-yan-ji-hua'],
    ['溪上春田•云溪田园综合体', 'yunxi-tian-yuan-zong-he-ti'],
    ['"PM2.5"', 'pm25'],
    ['"“1234”"', 'yi-er-san-si'],
  ] as const) {
    await ask(page, words);
    const line = page.locator(`[data-search-entries] a[href$="/${entry}.html"]`);
    await expect.poll(() => line.textContent()).toMatch(/^注释：.+。$/);
  }
  await ask(page, '项目建设');
  await page.waitForSelector('[data-search-entries] .entry-line', { state: 'detached' });
});

/** Composes text in the field that has the focus, as an input method does. */
const compose = (session: CDPSession, text: string) =>
  session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });

test('an input method is left alone until its words are made', async () => {
  const page = await openSearch();
  const session = await page.context().newCDPSession(page);
  await page.focus(FIELD);
  const before = await page.getAttribute('[data-search]', 'data-search-state');
  await compose(session, 'zhao fei');
  expect(await page.inputValue(FIELD)).toBe('zhao fei');
  expect(await page.getAttribute('[data-search]', 'data-search-state')).toBe(before);
  await session.send('Input.insertText', { text: '招飞' });
  await page.waitForSelector('[data-hit="yunxi-2024/1.4-3"]');

  // The Enter that ends a composition opens nothing; Safari marks it by its code alone.
  await ask(page, '云岭');
  const address = page.url();
  await page.$eval(FIELD, (field) =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }),
    ),
  );
  await page.keyboard.press('ArrowDown');
  expect(page.url()).toBe(address);
  expect(await page.inputValue(FIELD)).toBe('云岭');
});

test('a list is narrowed by words however they are typed, and by none that are still being made', async () => {
  const page = await openPage('glossary/index.html');
  const session = await page.context().newCDPSession(page);
  const shown = () => shownIds(page);
  const all = await shown();
  await page.focus('[name=words]');
  await compose(session, 'zz');
  expect(await shown()).toEqual(all);
  await session.send('Input.insertText', { text: '１２３４' });
  await expect.poll(shown).toEqual(['yi-er-san-si']);
  await page.fill('[name=words]', 'ＰＭ２．５');
  await expect.poll(shown).toEqual(['pm25']);
});

test('a wrong query is answered, and never as if it were exact', async () => {
  const page = await openSearch();
  await ask(page, '云岭机戒');
  expect(await page.textContent('[data-search-status]')).toBe(
    '没有“云岭机戒”，已改查“云岭机械”（有错字、漏字或多字）：4 处',
  );
  expect(await page.locator('[data-match=near]').count()).toBeGreaterThan(1);
  // Then the ordinary view.
  expect(await page.locator('[data-search-hits] .chapter').count()).toBeGreaterThan(1);
  expect(await page.locator('[data-match=exact]').count()).toBe(0);
  expect(await page.locator('[data-occurrences]').count()).toBe(0);
});

test('newer answers are not overwritten by older ones', async () => {
  const page = await openSearch();
  // What the forgiving search needs for the older query comes after the newer answer.
  const release = await holdBack(page, '**/search/near/**');
  const asked = page.waitForRequest('**/search/near/**');
  for (const words of ['量', '项目', '云岭机戒']) {
    await submit(page, words);
  }
  await asked;
  await submit(page, '教育');
  await page.waitForSelector('[data-match=exact] mark:text-is("教育")');
  const code = page.waitForResponse('**/search/near/code.js*');
  release();
  await code;
  await page.waitForFunction(
    () => 'near' in ((globalThis as { zhuduSearch?: object }).zhuduSearch ?? {}),
  );
  await ask(page, '项目');
  await ask(page, '教育');
  const marks = await page.$$eval('[data-hit] mark', (all) => all.map((m) => m.textContent));
  expect(new Set(marks)).toEqual(new Set(['教育']));
  expect(await page.locator('[data-match=near]').count()).toBe(0);
});

test('hostile and odd queries: no error and nothing injected', async () => {
  const page = await openSearch();
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
    '云溪'.repeat(50_000),
    'yun '.repeat(2000),
    '一二三四五六七八九十'.repeat(200),
  ];
  for (const words of queries) {
    await submit(page, words);
    await page.waitForSelector('[data-search-state=done], [data-search-state=idle]');
    expect(await page.locator('[data-hit] :not(span, mark), .search-status :not(b)').count()).toBe(
      0,
    );
    expect(await page.locator('main script, main img').count()).toBe(0);
  }
  expect(errors).toEqual([]);
});

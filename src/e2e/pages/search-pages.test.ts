/** A long answer in pages, and reports told apart by place and year. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { oracle, oracleForm } from '../../search/testing.ts';
import { openPage, visit } from '../browser.ts';
import { library } from '../fixture.ts';
import { paragraphTexts } from '../truth.ts';

const forms = new Map([...paragraphTexts(library)].map(([key, text]) => [key, oracleForm(text)]));
/** In most paragraphs of all reports. */
const COMMON = '，';
const common = oracle(forms, COMMON).map(([key]) => key);
const MORE = '.search-more button';

async function openSearch(query: string): Promise<Page> {
  const page = await openPage(`search.html?${query}`);
  await page.waitForSelector('[data-search-state=done]');
  return page;
}
const keys = (page: Page) =>
  page.$$eval('[data-hit]', (hits) => hits.map((hit) => hit.getAttribute('data-hit')));
/** The lists that tell reports apart: what each says unchosen, and what can be chosen. */
const lists = (page: Page) =>
  page.$$eval('[data-search-narrow] select', (all) =>
    all.map((list) => [...(list as HTMLSelectElement).options].map(({ text }) => text)),
  );

test('what is more than a page waits for a press, and joins what is there', async () => {
  expect(common.length).toBeGreaterThan(50);
  const page = await openSearch(`q=${COMMON}`);
  expect(await keys(page)).toEqual(common.slice(0, 50));
  // How much there is, is said from the start.
  expect(await page.textContent('[data-search-status]')).toMatch(`${common.length} 段`);
  const chapters = page.locator('[data-search-hits] .chapter');
  const before = await page.evaluate(() => scrollY);
  await page.focus(MORE);
  await page.keyboard.press('Enter');
  await expect.poll(() => keys(page)).toEqual(common);
  expect(await page.locator(MORE).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-hit'))).toBe(
    common[50],
  );
  expect(await page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(before);
  // A chapter that goes on over the end of a page has one heading.
  const said = await chapters.allTextContents();
  expect(new Set(said).size).toBe(said.length);
});

test('the other order starts anew with its first page', async () => {
  const page = await openSearch(`q=${COMMON}&order=relevance`);
  const first = await keys(page);
  expect(first).toHaveLength(50);
  await page.click(MORE);
  await expect.poll(() => keys(page)).toHaveLength(common.length);
  expect((await keys(page)).slice(0, 50)).toEqual(first);
});

test('Back from a hit of a later page leads there again', async () => {
  const page = await openSearch(`q=${COMMON}`);
  await page.click(MORE);
  const last = page.locator(`[data-hit="${common.at(-1)}"]`);
  await last.click();
  await page.waitForSelector('.steps output:not(:empty)');
  await page.goBack();
  await page.waitForSelector(`[data-hit="${common.at(-1)}"]:focus`);
  expect(await keys(page)).toEqual(common);
});

test('reports are told apart by place and year; the address keeps both', async () => {
  const page = await openSearch('q=项目');
  const all = await keys(page);
  await page.click('[data-search-narrow] summary');
  const county = all.filter((key) => key?.startsWith('yunxi-'));
  expect(await lists(page)).toEqual([
    [
      '地方',
      `云溪县 ${county.length}`,
      `柳塘区 ${all.filter((key) => key?.startsWith('liutang-')).length}`,
      `青山县 ${all.filter((key) => key?.startsWith('qingshan-')).length}`,
    ],
    [
      '年份',
      ...library.reports.map(({ id, year }) => {
        const count = all.filter((key) => key?.startsWith(`${id}/`)).length;
        return `${year}年 ${count}`;
      }),
    ],
  ]);
  await page.focus('select[name=place]');
  await page.selectOption('select[name=place]', '澄江省/明州市/云溪县');
  await expect.poll(() => keys(page)).toEqual(county);
  // The years are those of that place.
  expect((await lists(page))[1]).toEqual(['年份', '2024年', '2023年']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('place');
  await page.selectOption('select[name=year]', '2023');
  const one = all.filter((key) => key?.startsWith('yunxi-2023/'));
  await expect.poll(() => keys(page)).toEqual(one);
  expect(await page.textContent('[data-search-narrow] summary')).toBe('筛选和排序：云溪县、2023年');
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('place'), searchParams.get('year')]).toEqual([
    '澄江省/明州市/云溪县',
    '2023',
  ]);
  // Whoever is sent the address sees the same; a new query keeps the choice.
  await visit(page, page.url());
  await expect.poll(() => keys(page)).toEqual(one);
  await page.fill('[data-search] input[type=search]', '建设');
  await expect.poll(() => keys(page)).not.toEqual(one);
  expect((await keys(page)).every((key) => key?.startsWith('yunxi-2023/'))).toBe(true);
  await page.selectOption('select[name=place]', '');
  await page.selectOption('select[name=year]', '');
  await expect.poll(async () => (await keys(page)).length).toBeGreaterThan(one.length);
  expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('建设')}`);
});

test('a place’s own field searches that place', async () => {
  const page = await openPage('places/澄江省/明州市/柳塘区.html');
  await page.fill('.search-field input[type=search]', '项目');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-search-state=done] [data-hit]');
  expect((await keys(page)).every((key) => key?.startsWith('liutang-2022/'))).toBe(true);
  expect(await page.textContent('[data-search-narrow] summary')).toContain('柳塘区');
});

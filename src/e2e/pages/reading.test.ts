/** A student reads a chapter: every slogan is explained where it stands. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { termsMarkedIn } from '../annotate/usage.ts';
import { getLibrary, matcherOf, usageOf } from '../library/current.ts';
import { levelName } from '../model/term.ts';
import { launchChromium } from './browsers.ts';

const { reports, termById } = getLibrary();
const report = reports.find(({ id }) => id === 'pingqiao-2023');
if (!report) throw new Error('the tests are written for the Pingqiao report');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});
afterEach(() => page.context().close());

const chapter = (slug: string) => `${inject('site')}pingqiao-2023/${slug}.html`;
const card = '.card';
const term = (id: string) => `a.term[data-term="${id}"]`;

test('each term of each chapter is marked and explained exactly once on the page', async () => {
  for (const { slug, paragraphs } of report.chapters) {
    await page.goto(chapter(slug));
    const expected = termsMarkedIn(matcherOf(report), paragraphs);
    const marked = await page.$$eval('a.term', (links) =>
      links.map((a) => a.getAttribute('data-term')),
    );
    expect([...new Set(marked)]).toEqual(expected);
    const notes = await page.$$eval('.note', (all) => all.map((note) => note.id));
    expect(notes.sort()).toEqual([...expected].sort());
    expect(
      await page.$$eval('.note', (all) => all.every((note) => note.getAttribute('data-grade'))),
    ).toBe(true);
  }
});

test('the card tells term, level, grade, meaning, items, note, sources, count and full entry', async () => {
  await page.goto(chapter('part-3-2'));
  await page.click(term('san-hua-san-zhi'));
  const data = termById.get('san-hua-san-zhi');
  const text = (await page.textContent(card)) ?? '';
  expect(data?.groups?.map(({ count }) => count)).toEqual([3, 3]);
  const items = data?.groups?.flatMap((group) => group.items ?? []) ?? [];
  expect(items).toHaveLength(6);
  const count = usageOf('san-hua-san-zhi').flatMap(({ occurrences }) => occurrences).length;
  for (const part of [
    data?.term,
    data && levelName(data),
    data?.grade,
    data?.meaning,
    ...items,
    data?.note,
    ...(data?.sources.map(({ title }) => title) ?? []),
    `全部出现 ${count} 处`,
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(part);
  }
  await page.click(`${card} .more a`);
  expect(page.url()).toContain('glossary/index.html#san-hua-san-zhi');
});

test('a card opens by click, Enter and resting; closes by Esc, elsewhere and a second click', async () => {
  await page.goto(chapter('part-3-2'));
  const link = page.locator(term('san-hua-san-zhi')).first();
  await link.click();
  expect(await page.locator(card).count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.locator(card).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe(
    'san-hua-san-zhi',
  );
  await page.keyboard.press('Enter');
  expect(await page.locator(card).count()).toBe(1);
  await page.mouse.click(5, 400);
  expect(await page.locator(card).count()).toBe(0);
  await link.click();
  await link.click();
  expect(await page.locator(card).count()).toBe(0);
  await page.mouse.move(5, 500);
  await link.hover();
  await page.locator(card).waitFor({ timeout: 3000 });
  await page.mouse.move(5, 500);
  await page.locator(card).waitFor({ state: 'detached', timeout: 3000 });
});

test.each([
  [1440, 900],
  [820, 1180],
  [390, 844],
])('at %i px no card covers its word or leaves the window', async (width, height) => {
  await page.setViewportSize({ width, height });
  await page.goto(chapter('part-1'));
  const links = page.locator('a.term.first');
  for (let at = 0; at < (await links.count()); at += 5) {
    const link = links.nth(at);
    await link.scrollIntoViewIfNeeded();
    await link.click();
    const overlap = await link.evaluate((word) => {
      const box = document.querySelector('.card')?.getBoundingClientRect();
      if (!box) return 'no card';
      const covered = [...word.getClientRects()].some(
        (r) => r.left < box.right && r.right > box.left && r.top < box.bottom && r.bottom > box.top,
      );
      const outside =
        box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight + 1;
      return covered ? 'covered' : outside ? 'outside' : 'fine';
    });
    expect(`${await link.textContent()}: ${overlap}`).toBe(`${await link.textContent()}: fine`);
    await page.keyboard.press('Escape');
  }
});

test('on wide screens the notes stand beside their paragraphs and do not overlap', async () => {
  await page.goto(chapter('part-1'));
  const wrong = await page.$$eval('.margin', (margins) =>
    margins.flatMap((margin) => {
      const row = margin.closest('.para')?.getBoundingClientRect();
      const box = margin.getBoundingClientRect();
      const text = margin.closest('.para')?.querySelector('p')?.getBoundingClientRect();
      if (!row || !text) return ['no row'];
      const fits = box.top >= row.top - 1 && box.bottom <= row.bottom + 1 && box.left >= text.right;
      return fits ? [] : [`${box.top}–${box.bottom} beside ${row.top}–${row.bottom}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(await page.locator('.margin .note').count()).toBeGreaterThan(50);
  await page.setViewportSize({ width: 820, height: 1180 });
  await expect.poll(() => page.locator('.margin').count()).toBe(0);
  expect(await page.locator('.note-list .note').count()).toBeGreaterThan(50);
});

test('without JavaScript a term leads to its explanation at the end of the chapter', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto(chapter('part-3-2'));
  await bare.click(term('san-hua-san-zhi'));
  expect(new URL(bare.url()).hash).toBe('#san-hua-san-zhi');
  const note = bare.locator('.note:target');
  expect(await note.getAttribute('id')).toBe('san-hua-san-zhi');
  expect(await note.isVisible()).toBe(true);
  await context.close();
});

test('marks, size, face and theme are remembered over pages', async () => {
  await page.goto(chapter('part-2'));
  await page.click('.settings summary');
  for (const [name, value] of [
    ['marks', 'none'],
    ['size', 'large'],
    ['face', 'hei'],
    ['theme', 'dark'],
  ]) {
    await page.locator(`input[name=${name}][value=${value}] + span`).click();
  }
  await page.goto(chapter('part-3-1'));
  const root = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  expect(root).toMatchObject({ marks: 'none', size: 'large', face: 'hei', theme: 'dark' });
  const line = await page.$eval('a.term', (link) => getComputedStyle(link).textDecorationColor);
  expect(line).toBe('rgba(0, 0, 0, 0)');
});

test('previous and next lead through the whole report', async () => {
  await page.goto(chapter(report.chapters[0]?.slug ?? ''));
  const visited = [page.url()];
  while (await page.locator('a[rel=next]').count()) {
    await page.click('a[rel=next]');
    visited.push(page.url());
  }
  expect(visited).toEqual(report.chapters.map(({ slug }) => chapter(slug)));
  await page.click('a[rel=prev]');
  expect(page.url()).toBe(visited.at(-2));
});

test('the outline shows the section that is being read', async () => {
  await page.goto(`${chapter('part-1')}#p1.4-1`);
  await page.waitForFunction(
    () =>
      document.querySelector('.outline [aria-current=location]')?.getAttribute('href') ===
      '#p1.4-1',
  );
});

/** A student reads a chapter: every slogan is explained where it stands. */
import { expect, test } from 'vitest';
import { termsMarkedIn } from '../../annotate/usage.ts';
import { pagesOf } from '../../library/pages.ts';
import { isOpen, isOrdinary, levelName } from '../../model/term.ts';
import { openPage, site, visit } from '../browser.ts';
import { DEEP } from '../deep.ts';
import { library, matcherOf, FULL as report, usageOf } from '../fixture.ts';

const chapter = (slug: string) => `${report.id}/${slug}.html`;
const pages = pagesOf(report);
const card = '.card';
const term = (id: string) => `a.term[data-term="${id}"]`;

test('each term of each chapter is marked and explained exactly once on the page', async () => {
  const page = await openPage('index.html');
  for (const { slug, paragraphs } of pages) {
    await visit(page, chapter(slug));
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

test('what is marked as an ordinary word is one', async () => {
  const page = await openPage(chapter('part-1'));
  const words = await page.$$eval('a.term.word', (links) =>
    links.map((link) => link.getAttribute('data-term') ?? ''),
  );
  expect(words).toContain('gdp');
  expect(words).not.toContain('san-qing-san-jian');
});

test('the card tells term, level, grade, meaning, items, note, first source, count and full entry', async () => {
  const page = await openPage(chapter('part-3-2'));
  await page.click(term('san-qing-san-jian'));
  const data = library.termById.get('san-qing-san-jian');
  const text = (await page.textContent(card)) ?? '';
  expect(data?.groups?.map(({ count }) => count)).toEqual([3, 3]);
  const items = data?.groups?.flatMap((group) => group.items ?? []) ?? [];
  expect(items).toHaveLength(6);
  const count = usageOf('san-qing-san-jian').flatMap(({ occurrences }) => occurrences).length;
  for (const part of [
    data?.term,
    data && levelName(data),
    data?.grade,
    data?.meaning,
    ...items,
    data?.note,
    data?.sources[0]?.title,
    `另有 ${(data?.sources.length ?? 0) - 1} 份`,
    `全部出现 ${count} 处`,
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(part);
  }
  await page.click(`${card} .more a`);
  expect(page.url()).toContain('glossary/index.html#san-qing-san-jian');
});

test('the note of an ordinary word is its gloss, with the doubt where there is one', async () => {
  const page = await openPage(chapter('part-1'));
  const words = library.terms.filter(isOrdinary);
  let doubtful = 0;
  for (const { id, gloss, grade, note, meaning } of words) {
    const own = page.locator(`.note[id="${id}"]`);
    if ((await own.count()) === 0) continue;
    const text = (await own.textContent()) ?? '';
    for (const part of [gloss, grade, '见完整词条']) expect(text, id).toContain(part);
    if (isOpen({ grade })) {
      expect(text, id).toContain(note);
      doubtful++;
    }
    if (!gloss.includes(meaning)) expect(text, id).not.toContain(meaning);
  }
  expect(doubtful).toBeGreaterThan(0);
});

test('a card opens by click, Enter and resting; closes by Esc, elsewhere and a second click', async () => {
  const page = await openPage(chapter('part-3-2'));
  const link = page.locator(term('san-qing-san-jian')).first();
  await link.click();
  await page.waitForSelector(card);
  await page.keyboard.press('Escape');
  expect(await page.locator(card).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe(
    'san-qing-san-jian',
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector(card);
  await page.mouse.click(5, 400);
  expect(await page.locator(card).count()).toBe(0);
  await link.click();
  await page.waitForSelector(card);
  await link.click();
  expect(await page.locator(card).count()).toBe(0);
  await page.mouse.move(5, 500);
  await link.hover();
  await page.locator(card).waitFor();
  await page.mouse.move(5, 500);
  await page.locator(card).waitFor({ state: 'detached' });
});

test('a card that was opened by resting closes when the pointer leaves the window', async () => {
  const page = await openPage(chapter('part-3-2'));
  await page.locator(term('san-qing-san-jian')).first().hover();
  await page.locator(card).waitFor();
  await page.mouse.move(-10, -10);
  await page.locator(card).waitFor({ state: 'detached' });
});

test.each([
  [1440, 900],
  [820, 1180],
  [390, 844],
])('at %i px no card covers its word or leaves the window', async (width, height) => {
  const hasTouch = width < 640;
  const page = await openPage(chapter('part-1'), { width, height, hasTouch });
  const links = page.locator('a.term.first');
  for (let at = 0; at < (await links.count()); at += DEEP ? 1 : 8) {
    const link = links.nth(at);
    await link.scrollIntoViewIfNeeded();
    await (hasTouch ? link.tap() : link.click());
    await page.waitForSelector(card);
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
  const page = await openPage(chapter('part-1'));
  await page.waitForSelector('.margin');
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
  const notes = await page.locator('.margin .note').count();
  expect(notes).toBeGreaterThan(20);
  await page.setViewportSize({ width: 820, height: 1180 });
  await expect.poll(() => page.locator('.margin').count()).toBe(0);
  expect(await page.locator('.note-list .note').count()).toBe(notes);
});

test('marks, size, face and theme are remembered over pages', async () => {
  const page = await openPage(chapter('part-2'));
  await page.click('.settings summary');
  await page.waitForSelector('.settings-panel');
  for (const [name, value] of [
    ['marks', 'none'],
    ['size', 'large'],
    ['face', 'hei'],
    ['theme', 'dark'],
  ]) {
    await page.locator(`input[name=${name}][value=${value}] + span`).click();
  }
  await visit(page, chapter('part-3-1'));
  const root = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  expect(root).toMatchObject({ marks: 'none', size: 'large', face: 'hei', theme: 'dark' });
});

test('previous and next lead through the whole report', async () => {
  const page = await openPage(chapter(pages[0]?.slug ?? ''));
  const visited = [page.url()];
  while (await page.locator('a[rel=next]').count()) {
    await page.click('a[rel=next]');
    visited.push(page.url());
  }
  expect(visited).toEqual(pages.map(({ slug }) => site + chapter(slug)));
  await page.click('a[rel=prev]');
  expect(page.url()).toBe(visited.at(-2));
});

test('the outline shows the section that is being read', async () => {
  const page = await openPage(`${chapter('part-1')}#p1.4-1`);
  await page.waitForFunction(
    () =>
      document.querySelector('.outline [aria-current=location]')?.getAttribute('href') ===
      '#p1.4-1',
  );
});

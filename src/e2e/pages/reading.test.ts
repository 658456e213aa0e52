/** A student reads a chapter: every slogan is explained where it stands. */
import { expect, test } from 'vitest';
import { termsMarkedIn } from '../../annotate/usage.ts';
import { levelName } from '../../model/level.ts';
import { isOpen, isOrdinary } from '../../model/term.ts';
import { pagesOf } from '../../report/pages.ts';
import { openPage, site, visit } from '../browser.ts';
import { DEEP } from '../deep.ts';
import { library, matcherOf, FULL as report, usageOf } from '../fixture.ts';
import { choose, listening, openSettings } from '../pages.ts';

const chapter = (slug: string) => `${report.id}/${slug}.html`;
const pages = pagesOf(report);
/** A window without a margin. */
const NARROW = { width: 1100 };
const card = '.card';
const term = (id: string) => `a.term[data-term="${id}"]`;

test('each term of each chapter is marked and explained exactly once on the page', async () => {
  const page = await openPage('index.html');
  for (const { slug, paragraphs } of pages) {
    await visit(page, chapter(slug));
    const expected = termsMarkedIn(matcherOf(report), paragraphs).map(({ id }) => id);
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
  const page = await openPage(chapter('part-3-2'), NARROW);
  await page.click(term('san-qing-san-jian'));
  const data = library.termById.get('san-qing-san-jian');
  const text = (await page.textContent(card)) ?? '';
  expect(data?.groups?.map(({ count }) => count)).toEqual([3, 3]);
  const items = data?.groups?.flatMap((group) => group.items ?? []) ?? [];
  expect(items).toHaveLength(6);
  const own = usageOf('san-qing-san-jian').find((one) => one.report === report);
  const count = own?.occurrences.length;
  for (const part of [
    data?.term,
    data && levelName(data),
    data?.grade,
    data?.meaning,
    ...items,
    data?.note,
    data?.sources[0]?.title,
    `另有 ${(data?.sources.length ?? 0) - 1} 份`,
    `文中 ${count} 处`,
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(part);
  }
  await page.click(`${card} .more a`);
  expect(page.url()).toContain('glossary/san-qing-san-jian.html');
});

test('the note of an ordinary word is its gloss, with the doubt where there is one', async () => {
  const page = await openPage(chapter('part-1'));
  const words = library.terms.filter(isOrdinary);
  let doubtful = 0;
  for (const { id, gloss, grade, note, meaning } of words) {
    const own = page.locator(`.note[id="${id}"]`);
    if ((await own.count()) === 0) continue;
    const text = (await own.textContent()) ?? '';
    for (const part of [gloss, grade, '看全部出处']) expect(text, id).toContain(part);
    if (isOpen({ grade })) {
      expect(text, id).toContain(note);
      doubtful++;
    }
    if (!gloss.includes(meaning)) expect(text, id).not.toContain(meaning);
  }
  expect(doubtful).toBeGreaterThan(0);
});

test('a card opens by click and Enter; closes by Esc, elsewhere and a second click', async () => {
  const page = await openPage(chapter('part-3-2'), NARROW);
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
});

test('a card says that more follows, and keeps its first row with the way out', async () => {
  const page = await openPage(chapter('part-3-2'), { width: 390, height: 500 });
  await page.click(term('san-qing-san-jian'));
  const open = page.locator(card);
  const says = () => open.evaluate((one) => getComputedStyle(one, '::after').content);
  expect(await says()).toBe('"下面还有"');
  await open.evaluate((one) => {
    one.scrollTop = one.scrollHeight;
  });
  await expect.poll(says).toBe('none');
  const seen = await open.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return [...one.querySelectorAll('.note-term, .grade, .close')].map((part) => {
      const box = part.getBoundingClientRect();
      return box.top >= top && box.bottom <= bottom;
    });
  });
  expect(seen).toEqual([true, true, true]);
});

test('a card gives the meaning, then the items, then how sure it is and why', async () => {
  const page = await openPage(chapter('part-3-2'), NARROW);
  await page.click(term('san-qing-san-jian'));
  await page.waitForSelector(card);
  const parts = await page.$$eval(`${card} > :not(.gloss)`, (all) =>
    all.map((part) => part.className),
  );
  expect(parts).toEqual(['note-head', 'meaning', 'groups', 'note-text', 'sources', 'more']);
  expect(await page.textContent(`${card} .note-text`)).toMatch(/^可靠程度：有出处。/);
});

test.each([
  [1100, 800],
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

test('marks, size, face and theme are remembered over pages', async () => {
  const page = await openPage(chapter('part-2'));
  await openSettings(page);
  for (const [name, value] of [
    ['marks', 'none'],
    ['size', 'large'],
    ['face', 'hei'],
    ['theme', 'dark'],
  ] as const) {
    await choose(page, name, value);
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
    await listening(page);
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

/** Notes in the margin: one line each, opened where they stand; the text stays where it is. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { OUTLINE_ABOVE, OUTLINE_OVER, WIDE } from '../../browser/wide.ts';
import { isOrdinary, onlyDoubtfulSources } from '../../model/term.ts';
import { openPage, type PageOptions } from '../browser.ts';
import { lookAtMargin } from '../checks/margin.ts';
import { shiftsOn, watchShifts } from '../checks/shifts.ts';
import { FULL, library, usageOf } from '../fixture.ts';
import { choose, marginFilled, openSettings } from '../pages.ts';

const CHAPTER = 'yunxi-2024/part-1.html';
const OPEN = '.margin .open';

async function openChapter(path = CHAPTER, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(path, options);
  await marginFilled(page);
  return page;
}

/** Where the paragraphs stand in the window. */
function textBoxes(page: Page): Promise<number[]> {
  return page.$$eval('[data-paragraph]', (all) =>
    all.map((one) => one.getBoundingClientRect().top),
  );
}

/** What overlaps what in the margin. */
function overlaps(page: Page): Promise<string[]> {
  return page.$$eval('.margin :is(.note, .counter:not(.none))', (all) => {
    const boxes = all
      .map((one) => ({ name: one.textContent?.slice(0, 12), box: one.getBoundingClientRect() }))
      .sort((a, b) => a.box.top - b.box.top);
    return boxes.flatMap(({ name, box }, at) =>
      at > 0 && box.top < (boxes[at - 1]?.box.bottom ?? 0) - 0.5 ? [`${name}`] : [],
    );
  });
}

/** Where everything in the margin stands, from the window's top. */
function marginBoxes(page: Page): Promise<[string, number][]> {
  return page.$$eval('.margin > :not(.none)', (all) =>
    all.map((one) => [one.id || (one.textContent ?? ''), one.getBoundingClientRect().top]),
  );
}

/** The word of a note in the margin, which opens it. */
const word = (id: string) => `.margin [id="${id}"] .note-term`;
const firstShown = (page: Page) => page.$eval('.margin .note', ({ id }) => id);

test('the widths are those of the stylesheet', () => {
  const css = readFileSync('src/styles/reading.css', 'utf8');
  for (const query of [WIDE, OUTLINE_OVER, OUTLINE_ABOVE])
    expect(css).toContain(`@media ${query} {`);
});

test('a note is named by the words of the text, not by its headword, and says whether it is sure', async () => {
  const page = await openChapter(undefined, { width: 1920 });
  const names = await page.$$eval('.note', (all) =>
    all.map((note) => ({
      name: note.querySelector('.note-term')?.textContent,
      first: document.querySelector(`a.term[data-term="${note.id}"]`)?.textContent,
      id: note.id,
      doubted: getComputedStyle(note.querySelector('.note-term') as Element, '::after').content,
      inMargin: note.closest('.margin') !== null,
    })),
  );
  for (const { name, first } of names) expect(name).toBe(first);
  const others = names.filter(({ id, name }) => library.termById.get(id)?.term !== name);
  expect(others.length).toBeGreaterThan(0);
  const doubtful = new Set<boolean>();
  for (const { id, doubted, inMargin } of names) {
    if (!inMargin) continue;
    const open = ['存疑', '未查到'].includes(library.termById.get(id)?.grade ?? '');
    expect(doubted.includes('？'), id).toBe(open);
    doubtful.add(open);
  }
  expect(doubtful.size).toBe(2);
});

test.each([CHAPTER, 'yunxi-2024/single.html'])(
  'in %s a note shows whose word it is by its seal, close to the word and the gloss',
  async (path) => {
    const page = await openChapter(path, { width: 1920 });
    const notes = await page.$$eval('.margin .note', (all) =>
      all.map((note) => {
        const box = (name: string) => [...(note.querySelector(name)?.getClientRects() ?? [])];
        const [word, seal, gloss] = [box('.note-term').at(-1), box('.seal')[0], box('.gloss')[0]];
        if (!(word && seal && gloss)) return { whole: false };
        const letters = Number.parseFloat(getComputedStyle(note).fontSize);
        const gap = gloss.top < seal.bottom - 2 ? gloss.left - seal.right : 0;
        return {
          whole: seal.height > letters * 0.9 && seal.height < letters * 1.5,
          close: seal.left - word.right < letters && gap >= 0 && gap < letters,
        };
      }),
    );
    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(notes.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ whole: true, close: true })]),
    );
  },
);

test('ordinary words stand in the margin when asked; all notes stand on the page once', async () => {
  const page = await openChapter();
  const inMargin = () =>
    page.$$eval('.margin .note', (all) => all.map(({ id }) => id)).then((ids) => new Set(ids));
  const isWord = (id: string) => isOrdinary(library.termById.get(id) as { kind: '用语' });
  expect([...(await inMargin())].filter(isWord)).toEqual([]);
  const chooseMarks = async (value: string) => {
    await openSettings(page);
    await choose(page, 'marks', value);
    await page.keyboard.press('Escape');
  };
  await chooseMarks('words');
  expect([...(await inMargin())].filter(isWord).length).toBeGreaterThan(3);
  expect((await lookAtMargin(page)).faults).toEqual([]);
  await chooseMarks('none');
  expect((await inMargin()).size).toBe(0);
  const ids = await page.$$eval('.note-list > .note', (all) => all.map(({ id }) => id));
  expect(ids.length).toBe(await page.locator('.note').count());
  expect(await page.textContent('.notes h2')).toContain(`本章注释${ids.length} 条`);
});

test('a click on a note opens it in place with all it holds; a second click closes it', async () => {
  const page = await openChapter('yunxi-2024/part-3-2.html');
  const id = 'san-qing-san-jian';
  const term = library.termById.get(id);
  const before = await textBoxes(page);
  const margin = await marginBoxes(page);
  await page.click(word(id));
  const open = page.locator(OPEN);
  expect(await open.getAttribute('id')).toBe(id);
  const own = usageOf(id).find(({ report }) => report === FULL);
  const count = own?.occurrences.length;
  for (const part of [
    term?.meaning,
    term?.note,
    term?.sources[0]?.title,
    `文中 ${count} 处`,
    ...(term?.groups ?? []).flatMap(({ items = [] }) => items),
  ]) {
    expect(
      await open
        .getByText(part ?? '', { exact: false })
        .first()
        .isVisible(),
      part,
    ).toBe(true);
  }
  expect(await open.locator('.gloss').isVisible()).toBe(false);
  expect(await textBoxes(page)).toEqual(before);
  expect(await overlaps(page)).toEqual([]);
  expect(await page.locator('.card').count()).toBe(0);
  await page.click(word(id));
  expect(await open.count()).toBe(0);
  expect(await marginBoxes(page)).toEqual(margin);
});

test('each word of the text opens its note beside it, in sight; the text stays, nothing overlaps', async () => {
  const page = await openChapter();
  const first = new Set<string>();
  let again = 0;
  let hidden = 0;
  for (const term of await page.locator('.text a.term').all()) {
    await term.scrollIntoViewIfNeeded();
    const id = (await term.getAttribute('data-term')) ?? '';
    if (first.has(id)) again++;
    if ((await page.locator(`.margin [id="${id}"]`).count()) === 0) hidden++;
    first.add(id);
    const before = await textBoxes(page);
    await term.click();
    expect(await page.locator(OPEN).getAttribute('id'), id).toBe(id);
    expect(await textBoxes(page), id).toEqual(before);
    expect(await overlaps(page), id).toEqual([]);
    const box = await page.$eval(OPEN, (note) => {
      const { top, bottom, height } = note.getBoundingClientRect();
      const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
      return { top: top - bar, bottom: innerHeight - bottom, isHigh: height > innerHeight - bar };
    });
    expect(box.top, id).toBeGreaterThanOrEqual(0);
    if (!box.isHigh) expect(box.bottom, id).toBeGreaterThanOrEqual(0);
    expect(await term.getAttribute('aria-expanded')).toBe('true');
  }
  expect(await page.locator('.card').count()).toBe(0);
  // Later places of a word, and words whose notes are counted or stand at the chapter's end, were among them.
  expect([again, hidden].filter((count) => count === 0)).toEqual([]);
});

test('Enter on a word opens its note, which gets the focus; Esc closes it and gives it back', async () => {
  const page = await openChapter('yunxi-2024/part-3-2.html');
  const term = page.locator('a.term[data-term="san-qing-san-jian"]').first();
  await term.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(OPEN);
  const focused = () => page.evaluate(() => document.activeElement?.className);
  expect(await focused()).toBe('note-term');
  expect(await page.getAttribute(`${OPEN} .note-term`, 'aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.locator(OPEN).count()).toBe(0);
  expect(await term.evaluate((word) => word === document.activeElement)).toBe(true);
  expect(await term.getAttribute('aria-expanded')).toBeNull();
});

test('a note is a button to the keyboard', async () => {
  const page = await openChapter();
  const button = page.locator(word(await firstShown(page)));
  await button.focus();
  for (const [key, open] of [
    ['Enter', 'true'],
    ['Enter', 'false'],
    ['Space', 'true'],
    ['Escape', 'false'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await button.getAttribute('aria-expanded'), key).toBe(open);
    expect(await button.evaluate((one) => one === document.activeElement), key).toBe(true);
  }
  await page.setViewportSize({ width: 820, height: 900 });
  await expect.poll(() => page.locator('.margin').count()).toBe(0);
  expect(await page.locator('.note-list :is(.note-term[role], [tabindex], .open)').count()).toBe(0);
});

test('what has no place is counted; the count opens into all notes of its paragraph, and folds them', async () => {
  const page = await openChapter();
  const counter = page.locator('.counter:not(.none) button').first();
  const count = Number(/\d+/.exec((await counter.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  const id = await counter.evaluate((one) => one.closest('.para')?.querySelector('p')?.id);
  const paragraph = page.locator(`.para:has([id="${id}"])`);
  const shown = await paragraph.locator('.note').count();
  // It may stand below the window, and comes into it with the focus.
  await paragraph.locator('.counter button').focus();
  const before = await textBoxes(page);
  const margin = await marginBoxes(page);
  await page.keyboard.press('Enter');
  expect(await paragraph.locator('.note').count()).toBe(shown + count);
  expect(await paragraph.locator('.counter').textContent()).toBe('收起');
  expect(await textBoxes(page)).toEqual(before);
  expect(await overlaps(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await marginBoxes(page)).toEqual(margin);
});

test('a note and its word light up together, whichever is pointed at', async () => {
  const page = await openChapter();
  const id = await firstShown(page);
  const term = page.locator(`a.term[data-term="${id}"]`).first();
  const lit = () =>
    page.$$eval('.lit', (all) => all.map((one) => one.id || one.getAttribute('data-term')));
  await term.hover();
  expect(new Set(await lit())).toEqual(new Set([id]));
  expect(await page.locator('.margin .lit').count()).toBe(1);
  await page.mouse.move(5, 400);
  expect(await lit()).toEqual([]);
  await page.hover(word(id));
  expect(await page.locator('a.term.lit').first().getAttribute('data-term')).toBe(id);
  await page.mouse.move(5, 400);
  await term.focus();
  expect(await page.locator('.margin .lit').getAttribute('id')).toBe(id);
});

test.each([1440, 820])('at %i px nothing opens by mere pointing', async (width) => {
  const page = await openPage(CHAPTER, { width });
  await page.clock.install();
  for (const term of (await page.locator('a.term.first').all()).slice(0, 5)) {
    await term.hover();
    await page.clock.runFor(5000);
    expect(await page.locator(`.card, ${OPEN}`).count()).toBe(0);
  }
  await page.locator('a.term.first').first().click();
  await page.waitForSelector(`.card, ${OPEN}`);
});

test('nothing moves while the notes come into the margin', async () => {
  for (const path of [CHAPTER, 'yunxi-2024/part-2.html']) {
    for (const width of [1280, 1440, 1920]) {
      const page = await openPage('404.html', { width });
      await watchShifts(page);
      await page.goto(new URL(path, page.url()).href);
      await marginFilled(page);
      expect(await shiftsOn(page), `${path} ${width}`).toEqual([]);
      await page.context().close();
    }
  }
});

test('an address that names a note leads to its word, with the note open beside it', async () => {
  const page = await openChapter('yunxi-2024/part-3-2.html#san-qing-san-jian');
  await page.waitForSelector(`${OPEN}[id=san-qing-san-jian]`);
  const inSight = await page
    .locator('a.term[data-term="san-qing-san-jian"]')
    .first()
    .evaluate((term) => {
      const { top, bottom } = term.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  expect(inSight).toBe(true);
});

test('for print, in narrow windows and in the focus view there is no margin', async () => {
  const page = await openChapter();
  const all = await page.locator('.note').count();
  const order = await page.$$eval('a.term.first', (terms) => [
    ...new Set(terms.map((term) => term.getAttribute('data-term'))),
  ]);
  const listed = () => page.$$eval('.note-list > .note', (notes) => notes.map(({ id }) => id));
  expect((await listed()).length).toBeLessThan(all);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await listed()).toEqual(order);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect((await listed()).length).toBeLessThan(all);
  await page.locator('body').press('f');
  await page.locator(':root[data-focus-view]').waitFor();
  await page.locator('a.term.first').first().click();
  await page.waitForSelector('.card');
  await page.keyboard.press('Escape');
  await page.locator('body').press('f');
  await page.locator(':root:not([data-focus-view])').waitFor();
  await page.setViewportSize({ width: 1100, height: 900 });
  await expect.poll(listed).toEqual(order);
});

test('the first source of a slogan is linked where it has an address', async () => {
  const page = await openChapter();
  let linked = 0;
  for (const id of await page.$$eval('.note', (all) => all.map(({ id }) => id))) {
    const term = library.termById.get(id);
    const [source] = term?.sources ?? [];
    if (!term || isOrdinary(term) || !source) continue;
    const link = page.locator(`.note[id="${id}"] .sources a`);
    expect(await link.count(), id).toBe(source.url ? 1 : 0);
    if (source.url) expect(await link.getAttribute('href')).toBe(source.url);
    linked += source.url ? 1 : 0;
    const cautioned = await page.locator(`.note[id="${id}"] .caution`).count();
    expect(cautioned, id).toBe(onlyDoubtfulSources(term) ? 1 : 0);
  }
  expect(linked).toBeGreaterThan(0);
});

test('where the outline is folded beside the margin it opens over the text, and goes when it has served', async () => {
  const page = await openChapter(undefined, { width: 1280 });
  const details = page.locator('.outline details');
  const isOpen = () => details.evaluate((one) => (one as HTMLDetailsElement).open);
  expect(await isOpen()).toBe(false);
  const before = await textBoxes(page);
  await page.click('.outline summary');
  expect(await isOpen()).toBe(true);
  expect(await textBoxes(page)).toEqual(before);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  await page.click('.outline summary');
  await page.click('.outline a[href^="#p1.3"]');
  expect(await isOpen()).toBe(false);
  await page.click('.outline summary');
  await page.mouse.click(700, 600);
  expect(await isOpen()).toBe(false);
  for (const [width, open] of [
    [1440, true],
    [1280, false],
    [1100, true],
    [820, false],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(isOpen).toBe(open);
  }
});

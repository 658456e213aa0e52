/** A chapter on paper: its text first, its notes numbered after it, as much of them as the reader chose. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';

const CHAPTER = 'yunxi-2024/part-1.html';
const RE_PAGE = /\/Type\s*\/Page\b/g;

/** Opens a chapter as it would be printed, from a window with a margin. */
async function openOnPaper(choice?: string): Promise<Page> {
  const page = await openPage(CHAPTER, { width: 1440, height: 900 });
  if (choice)
    await page.evaluate((choice) => {
      document.documentElement.dataset['print'] = choice;
    }, choice);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** The parts of the notes that are seen, by their class. */
function partsSeen(page: Page): Promise<string[]> {
  return page.$$eval('.note-list .note > *', (parts) => [
    ...new Set(parts.filter((part) => part.checkVisibility()).map(({ className }) => className)),
  ]);
}

test('the first place of each term has the number of its note, in the order of the notes', async () => {
  const page = await openOnPaper();
  const numbers = await page.$$eval('.note-list .note', (notes) =>
    notes.map((note) => {
      const place = document.querySelector(`a.term[data-term="${note.id}"]`);
      const content = place && getComputedStyle(place, '::after').content;
      return [(note as HTMLElement).dataset['n'], content];
    }),
  );
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers).toEqual(numbers.map((_, index) => [`${index + 1}`, `"${index + 1}"`]));
});

test('where a paragraph stands is printed whole: a printer cuts off what is left of the page', async () => {
  // As wide as A4 within its margins.
  const page = await openPage('yunxi-2024/full.html', { width: 665, height: 900 });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['yunxi-2024/full.html', 'qingshan-2021/full.html']) {
    await visit(page, path);
    const lefts = await page.$$eval('.num', (all) =>
      all.map((one) => [one.textContent, one.getBoundingClientRect().left]),
    );
    expect(lefts.length).toBeGreaterThan(10);
    expect(lefts.filter(([, left]) => Number(left) < 0)).toEqual([]);
  }
});

test('numbers are no text', async () => {
  const page = await openPage(CHAPTER);
  const texts = () => page.$$eval('[data-paragraph]', (all) => all.map((p) => p.textContent));
  const before = await texts();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await texts()).toEqual(before);
});

test('notes stand in two columns of 9 pt and may break; nothing to press is printed', async () => {
  const page = await openOnPaper();
  const [columns, size, breaks] = await page.$eval('.note-list', (list) => {
    const note = list.querySelector('.note');
    return [
      getComputedStyle(list).columnCount,
      note && getComputedStyle(note).fontSize,
      note && getComputedStyle(note).breakInside,
    ];
  });
  expect([columns, size, breaks]).toEqual(['2', '12px', 'auto']);
  for (const part of ['.more', '.bar', '.outline', '.pager', '.margin', '.hint']) {
    expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0);
  }
});

test('正文＋短注: each note is its gloss', async () => {
  const page = await openOnPaper('short');
  expect(await partsSeen(page)).toEqual(['note-head', 'gloss']);
  expect(
    await page.$$eval('.note-list .note', (notes) =>
      notes.every((note) => note.querySelector('.gloss')?.checkVisibility()),
    ),
  ).toBe(true);
});

test('正文和注释: what says it in full stands for the gloss', async () => {
  const page = await openOnPaper();
  const seen = await partsSeen(page);
  expect(seen).toEqual(expect.arrayContaining(['meaning', 'note-text', 'groups', 'sources']));
  expect(
    await page.$$eval('.note-list .note', (notes) =>
      notes
        .map((note) => note.querySelectorAll(':is(.meaning, .gloss)'))
        .every((both) => [...both].filter((part) => part.checkVisibility()).length === 1),
    ),
  ).toBe(true);
});

test('正文: neither notes nor numbers nor lines', async () => {
  const page = await openOnPaper('text');
  expect(await page.locator('.notes').isVisible()).toBe(false);
  const marks = await page.$$eval('a.term', (terms) =>
    terms.map((term) => [
      getComputedStyle(term, '::after').content,
      getComputedStyle(term).getPropertyValue('--line'),
    ]),
  );
  expect(new Set(marks.map(String))).toEqual(new Set(['none,transparent']));
});

test('less is asked for, less paper', async () => {
  const pages = async (choice?: string) => {
    const page = await openOnPaper(choice);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(RE_PAGE)?.length ?? 0;
  };
  const [all, text] = [await pages(), await pages('text')];
  expect(text).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(text);
});

/** Notes in the margin: cut to what fits beside the paragraph, and opened where they stand. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../browser.ts';
import { noteOf } from '../fixture.ts';

interface CutNote {
  page: Page;
  /** The term's id. */
  id: string;
  /** Selectors of the note and of the block of its paragraph. */
  note: string;
  para: string;
}

/** Opens a chapter with notes that are cut short, and takes the first. */
async function openAtCutNote(): Promise<CutNote> {
  const page = await openPage('yunxi-2024/part-1.html');
  const brief = page.locator('.margin [role=button]').first();
  await brief.scrollIntoViewIfNeeded();
  const [id, paragraph] = await brief.evaluate((element) => [
    element.closest('.note')?.id,
    element.closest('.para')?.querySelector('[data-paragraph]')?.id,
  ]);
  return {
    page,
    id: id ?? '',
    note: `.margin [id="${id}"]`,
    para: `.para:has([id="${paragraph}"])`,
  };
}

/** Whether all words of a note's meaning can be seen: none is cut off, nothing lies over them. */
function isWhole({ page, note }: CutNote): Promise<boolean> {
  return page.$eval(`${note} .meaning`, (meaning) => {
    const brief = meaning.closest('.brief');
    const range = document.createRange();
    range.selectNodeContents(meaning);
    const seen = [...range.getClientRects()].every((line) =>
      meaning.contains(document.elementFromPoint(line.left + 2, line.top + line.height / 2)),
    );
    return seen && brief !== null && brief.scrollHeight <= brief.clientHeight + 1;
  });
}

test('a click opens a note in place, its paragraph stays; a second click folds it', async () => {
  const cut = await openAtCutNote();
  const { page, id, note, para } = cut;
  expect(await isWhole(cut)).toBe(false);
  const top = () => page.$eval(para, (block) => block.getBoundingClientRect().top);
  const before = await top();
  await page.click(`${note} .note-term`);
  expect(await isWhole(cut)).toBe(true);
  expect(await top()).toBe(before);
  // With all that it holds, and no card beside it.
  expect(await page.textContent(`${note} .meaning`)).toBe(noteOf(id));
  for (const part of ['.level', '.grade', '.more a']) {
    expect(await page.locator(`${note} ${part}`).isVisible(), part).toBe(true);
  }
  expect(await page.locator('.card').count()).toBe(0);
  await page.click(`${note} .note-term`);
  expect(await page.locator('.margin .open').count()).toBe(0);
  expect(await isWhole(cut)).toBe(false);
});

test('a note that is cut short opens by Enter and folds by Esc; the focus stays at it', async () => {
  const cut = await openAtCutNote();
  const { page, note } = cut;
  const brief = page.locator(`${note} .brief`);
  await brief.focus();
  await page.keyboard.press('Enter');
  expect(await brief.getAttribute('aria-expanded')).toBe('true');
  expect(await isWhole(cut)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await brief.getAttribute('aria-expanded')).toBe('false');
  expect(await brief.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('its neighbours give way; when it is folded all is as it was', async () => {
  const { page, note, para } = await openAtCutNote();
  // Seen from the first, for the column may have been scrolled.
  const boxes = () =>
    page.$$eval(`${para} .margin .note`, (all) => {
      const from = all[0]?.getBoundingClientRect().top ?? 0;
      return all.map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return { top: top - from, bottom: bottom - from };
      });
    });
  const before = await boxes();
  await page.click(`${note} .note-term`);
  const open = await boxes();
  for (const [at, { top }] of open.entries()) {
    if (at > 0) expect(top).toBeGreaterThanOrEqual(open[at - 1]?.bottom ?? Number.NaN);
  }
  await page.keyboard.press('Escape');
  expect(await boxes()).toEqual(before);
});

test('a note that is whole is no stop of the Tab key; in the list below none is', async () => {
  const { page, note } = await openAtCutNote();
  const wrong = await page.$$eval('.margin .brief', (all) =>
    all
      .filter((brief) => {
        const isCut = brief.scrollHeight > brief.clientHeight + 1;
        return isCut !== brief.matches('[role=button][tabindex="0"]');
      })
      .map((brief) => brief.textContent),
  );
  expect(wrong).toEqual([]);
  await page.click(`${note} .note-term`);
  await page.setViewportSize({ width: 820, height: 900 });
  await page.waitForSelector('.note-list .note', { state: 'attached' });
  expect(await page.locator('.note-list :is([role], [tabindex], .open)').count()).toBe(0);
});

/** A whole reading with the keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';
import { listening } from '../pages.ts';

/** The id of the paragraph that has the focus, by its number or one of its terms. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() =>
    document.activeElement
      ?.closest('.para')
      ?.querySelector('[data-paragraph]')
      ?.getAttribute('data-paragraph'),
  );
}

test('from the library to a slogan, its source, a search and back to the place', async () => {
  const page = await openPage('index.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await visit(page, 'yunxi-2024/part-3-2.html');
  await page.waitForSelector('.margin .note');
  // What the keys do is loaded with the first of them.
  for (let at = 0; at < 2; at++) await page.keyboard.press('j');
  await expect.poll(() => focused(page)).toBe('3.2-2');
  await page.keyboard.press('k');
  await expect.poll(() => focused(page)).toBe('3.2-1');
  await page.keyboard.press('j');
  await expect.poll(() => focused(page)).toBe('3.2-2');
  // From the paragraph's number, Tab leads to its terms.
  for (let at = 0; at < 20; at++) {
    await page.keyboard.press('Tab');
    const term = await page.evaluate(() => document.activeElement?.getAttribute('data-term'));
    if (term === 'san-qing-san-jian') break;
  }
  await page.keyboard.press('Enter');
  expect(await page.textContent('.margin .open .note-term')).toBe('三清三建');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe(
    'san-qing-san-jian',
  );
  await page.keyboard.press('n');
  await page.waitForURL(/part-3-3\.html/);
  await listening(page);
  await page.keyboard.press('p');
  await page.waitForURL(/part-3-2\.html/);
  await listening(page);
  await page.keyboard.press('?');
  await page.waitForSelector('.keys-help[open]');
  await page.keyboard.press('Escape');
  expect(await page.locator('.keys-help').isVisible()).toBe(false);
  await page.keyboard.press('f');
  await page.locator('.outline').waitFor({ state: 'hidden' });
  await page.keyboard.press('f');
  await page.locator('.outline').waitFor();
});

test('j goes through the whole report, headings too; a bar beside the paragraph tells where one is', async () => {
  const page = await openPage('yunxi-2024/full.html');
  const ids = await page.$$eval('.para:not(.title) [data-paragraph]', (all) =>
    all.map((one) => one.getAttribute('data-paragraph')),
  );
  // What the keys do is loaded with the first of them.
  await page.keyboard.press('j');
  await page.locator('.num:focus').waitFor();
  const met = new Set([await focused(page)]);
  for (let at = 0; at < ids.length + 8; at++) {
    await page.keyboard.press('j');
    met.add(await focused(page));
  }
  const numbered = await page.$$eval('.num + [data-paragraph]', (all) =>
    all.map((one) => one.getAttribute('data-paragraph')),
  );
  expect(numbered.filter((id) => !met.has(id))).toEqual([]);
  const marks = await page.evaluate(() => {
    const number = document.activeElement as HTMLElement;
    const paragraph = number.nextElementSibling as HTMLElement;
    const { right } = number.getBoundingClientRect();
    return {
      ring: getComputedStyle(number).outlineStyle,
      bar: getComputedStyle(paragraph, '::before').borderLeftWidth === '3px',
      overText: right > paragraph.getBoundingClientRect().left,
    };
  });
  expect(marks).toEqual({ ring: 'none', bar: true, overText: false });
});

test('the place is remembered and offered on the cover and in the library', async () => {
  const page = await openPage('yunxi-2024/part-3-2.html');
  for (let at = 0; at < 3; at++) await page.keyboard.press('j');
  await page.waitForFunction(() => localStorage.getItem('zhudu.place')?.includes('3.2-'));
  for (const path of ['yunxi-2024/index.html', 'index.html']) {
    await visit(page, path);
    const link = page.locator('[data-start="yunxi-2024"] .primary');
    expect(await link.textContent()).toMatch(/^接着读：三（二）.*振兴/);
    await link.click();
    expect(page.url()).toMatch(/yunxi-2024\/part-3-2\.html#p3\.2-\d/);
  }
});

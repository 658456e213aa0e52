/** Who goes through a page by Tab always sees where one is: nothing fixed or sticky hides the focus. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';
import { STATES } from './states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What is wrong with how the focused element is seen; '' when it is marked and not hidden (2.4.7, 2.4.11). */
function unseen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    const name = `${element.localName}.${element.className} ${element.textContent?.slice(0, 20)}`;
    // Radio buttons of the settings are drawn by the text beside them.
    const drawn = element.closest('.settings-panel label')?.querySelector('span') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    if (outlineStyle === 'none' || outlineWidth === '0px') return `no outline: ${name}`;
    for (const { left, right, top, bottom } of drawn.getClientRects()) {
      for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) {
        for (const x of [left + 2, (left + right) / 2, right - 2]) {
          const there = document.elementFromPoint(x, y);
          if (there && (drawn.contains(there) || there.contains(drawn))) return '';
        }
      }
    }
    return `hidden: ${name}`;
  });
}

/** Goes through the page by a key and tells what was not seen. */
async function goThrough(page: Page, key: string, stops: number): Promise<string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press(key);
    const problem = await unseen(page);
    if (problem) wrong.push(problem);
  }
  return wrong;
}

async function open(state: string, width: number, height = 844): Promise<Page> {
  const [path, act] = STATES[state] ?? [];
  if (path === undefined) throw new Error(`no state ${state}`);
  const context = await browser.newContext({
    viewport: { width, height },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(inject('site') + path);
  await act?.(page);
  return page;
}

describe.each([1440, 390])('at %i px', (width) => {
  test.each([
    ['chapter with marked words', 60],
    ['library with a new version waiting', 25],
    ['glossary', 60],
    ['search page with narrowed hits', 45],
    ['chapter with open settings', 20],
  ])('%s: forwards and backwards', async (state, stops) => {
    const page = await open(state, width);
    expect(await goThrough(page, 'Tab', stops)).toEqual([]);
    expect(await goThrough(page, 'Shift+Tab', stops)).toEqual([]);
    await page.context().close();
  });

  test('j and k put the number in sight', async () => {
    const page = await open('chapter', width);
    expect(await goThrough(page, 'j', 5)).toEqual([]);
    expect(await goThrough(page, 'k', 5)).toEqual([]);
    await page.context().close();
  });

  test('Tab out of a card or the citations closes them and goes on from where they belong', async () => {
    const page = await open('chapter with an open card', width);
    const at = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-term') ?? 'elsewhere');
    await page.keyboard.press('Shift+Tab');
    expect(await at()).toBe('san-hua-san-zhi');
    expect(await page.locator('.card').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await goThrough(page, 'Tab', 2)).toEqual([]);
    for (let stop = 0; stop < 20 && (await page.locator('.card').count()) > 0; stop++)
      await page.keyboard.press('Tab');
    expect(await at()).toBe('san-hua-san-zhi');
    await page.context().close();

    const other = await open('chapter with the citations of a paragraph', width);
    await other.keyboard.press('Shift+Tab');
    expect(await other.evaluate(() => document.activeElement?.textContent)).toBe('2.0-2');
    expect(await unseen(other)).toBe('');
    await other.context().close();
  });
});

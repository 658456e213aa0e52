/** Esc closes one thing at a time, what lies on top first. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../browser.ts';

/** Everything that Esc closes, from the topmost down: what shows that it is open, and how it opens by keyboard. */
const LAYERS: Record<string, [selector: string, open: (page: Page) => Promise<unknown>]> = {
  help: ['.keys-help[open]', (page) => page.locator('body').press('?')],
  search: ['.search-dialog[open]', (page) => page.locator('body').press('Control+k')],
  citations: [
    '.cite-panel',
    async (page) => {
      await page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelector('#p2\\.0-2') ?? document.body);
      });
      await page.locator('.cite-offer').waitFor();
      await page.locator('body').press('c');
    },
  ],
  card: [
    '.card:not(.cite-panel)',
    async (page) => {
      await page.locator('a.term').first().focus();
      await page.keyboard.press('Enter');
    },
  ],
  settings: [
    '.settings[open]',
    async (page) => {
      await page.focus('.settings summary');
      await page.keyboard.press('Enter');
      await page.locator('.settings-panel').waitFor();
    },
  ],
  'focus view': [':root[data-focus-view]', (page) => page.locator('body').press('f')],
  'found words': ['.steps', (page) => page.locator('.steps').waitFor()],
};
const names = Object.keys(LAYERS);

/** What is open, from the topmost down. */
async function openLayers(page: Page): Promise<string[]> {
  const found = [];
  for (const [name, [selector]] of Object.entries(LAYERS)) {
    if ((await page.locator(selector).count()) > 0) found.push(name);
  }
  return found;
}

// What is above opens over what is below; a dialog lets nothing open behind it.
const pairs = names.flatMap((above, at) => names.slice(at + 1).map((below) => ({ above, below })));

test.each(pairs.filter(({ below }) => below !== 'search'))(
  '$above over $below',
  async ({ above, below }) => {
    // Where there is no margin, so that a term has a card.
    const marked = below === 'found words' ? '?mark=1234' : '';
    const page = await openPage(`yunxi-2024/part-2.html${marked}`, { width: 820, height: 1180 });
    for (const name of [below, above]) {
      const [selector, open] = LAYERS[name] ?? ['', () => Promise.resolve()];
      await open(page);
      await page.locator(selector).waitFor({ state: 'attached' });
    }
    let open = await openLayers(page);
    // The settings close by themselves when the focus goes elsewhere.
    expect(open).toEqual(below === 'settings' ? [above] : [above, below]);
    while (open.length > 0) {
      await page.keyboard.press('Escape');
      const left = open.slice(1);
      expect(await openLayers(page)).toEqual(left);
      open = left;
    }
  },
);

test.each([1440, 1250, 1100, 820])(
  'at %i px the focus view has the text alone, in the middle, and says how to leave',
  async (width) => {
    const page = await openPage('yunxi-2024/part-2.html', { width, height: 900 });
    const text = () =>
      page.$eval('#p2\\.0-1', (paragraph) => {
        const { left, width, top } = paragraph.getBoundingClientRect();
        return { middle: left + width / 2, width, top };
      });
    const before = await text();
    const leave = page.locator('.leave-focus-view');
    await page.keyboard.press('f');
    await leave.waitFor();
    const within = await text();
    // The number's column may stand free on narrow windows.
    const window = await page.evaluate(() => document.documentElement.clientWidth);
    expect(Math.abs(within.middle - window / 2)).toBeLessThan(width < 1024 ? 30 : 1);
    expect(Math.round(within.width)).toBeGreaterThanOrEqual(Math.round(before.width));
    expect(within.top).toBeCloseTo(before.top, 0);
    for (const gone of ['.outline', '.margin .note', '.notes', '.hint', '.bar nav']) {
      expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0);
    }
    const marks = await page.$$eval('.text a.term', (links) => [
      ...new Set(links.map((link) => getComputedStyle(link).getPropertyValue('--line'))),
    ]);
    expect(marks).toEqual(['transparent']);
    expect(await page.$eval('.num', (number) => getComputedStyle(number).opacity)).toBe('0');
    await leave.click();
    expect(await text()).toEqual(before);
    for (const key of ['f', 'Escape']) {
      await page.keyboard.press('f');
      await leave.waitFor();
      await page.keyboard.press(key);
      await leave.waitFor({ state: 'detached' });
    }
    expect(await text()).toEqual(before);
  },
);

test('a note that is open in the margin gives way to what lies over it, and to Esc before the found words', async () => {
  const page = await openPage('yunxi-2024/part-1.html?mark=项目');
  await page.locator('.steps').waitFor();
  await page.locator('.margin .note-term').first().focus();
  await page.keyboard.press('Enter');
  const open = page.locator('.margin .open');
  await open.waitFor();
  await page.keyboard.press('?');
  await page.locator('.keys-help[open]').waitFor();
  await page.keyboard.press('Escape');
  expect([await page.locator('.keys-help[open]').count(), await open.count()]).toEqual([0, 1]);
  await page.keyboard.press('Escape');
  expect([await open.count(), await page.locator('.steps').count()]).toEqual([0, 1]);
  await page.keyboard.press('Escape');
  expect(await page.locator('.steps').count()).toBe(0);
});

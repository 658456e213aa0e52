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

test('the focus view says how to leave, by key and by button, and leaves the text alone in the middle', async () => {
  const page = await openPage('yunxi-2024/part-2.html');
  const text = () =>
    page.$eval('#p2\\.0-1', (paragraph) => {
      const { left, width, top } = paragraph.getBoundingClientRect();
      return { middle: left + width / 2, width, top };
    });
  const before = await text();
  const leave = page.locator('.leave-focus-view');
  await page.keyboard.press('f');
  const { middle, width, top } = await text();
  expect(middle).toBeCloseTo(
    await page.evaluate(() => document.documentElement.clientWidth / 2),
    0,
  );
  expect(width).toBeCloseTo(before.width, 0);
  expect(top).toBeCloseTo(before.top, 0);
  for (const gone of ['.outline', '.margin', '.hint', '.bar nav']) {
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  }
  const marks = await page.$$eval('a.term', (links) => [
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
});

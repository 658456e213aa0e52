/** On paper nothing is folded, as the ledger’s rows that have one side; a list of lines stays one. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../browser.ts';
import { onOne } from '../one.ts';

const FOLDED = {
  'yunxi-2024/figures.html': '.kinds dd',
  'yunxi-2024/ledger.html': 'details .said',
};

/** Whether all elements would be on paper. */
function areSeen(page: Page, selector: string): Promise<boolean> {
  return page.$$eval(selector, (all) => all.every((element) => element.checkVisibility()));
}

test.each(Object.entries(FOLDED))(
  '%s is printed unfolded, and folded again',
  async (path, inside) => {
    const page = await openPage(path);
    await page.click('main summary');
    const open = await page.locator('main details[open]').count();
    expect(open).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main details:not([open])').count()).toBe(0);
    expect(await page.locator(inside).count()).toBeGreaterThan(0);
    expect(await areSeen(page, inside)).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('main details[open]').count()).toBe(open);
  },
);

test.each(Object.entries(FOLDED))(
  '%s: without JavaScript, too, where the browser knows how',
  async (path, inside) => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await areSeen(page, inside)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await areSeen(page, inside)).toBe(true);
  },
);

test.each(['glossary/index.html', 'names/index.html'])(
  '%s is printed as lines, with those entries whole that were opened',
  async (path) => {
    const page = await openPage(onOne(path));
    await page.click('.entry >> nth=2 >> summary');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const seen = await page.$$eval('.entry', (all) =>
      all.map((entry) => [
        entry.querySelector('summary')?.checkVisibility(),
        entry.querySelector('.said')?.checkVisibility(),
      ]),
    );
    expect(seen).toEqual(seen.map((_, at) => [true, at === 2]));
    expect(await page.isVisible('.filters')).toBe(false);
  },
);

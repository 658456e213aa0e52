/** What moves: the line of progress, and jumps within a page. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../browser.ts';
import { FULL } from '../fixture.ts';

/** How much of the line under the bar is drawn, 0 to 1. */
const drawn = (page: Page) =>
  page.$eval('.bar', (bar) => new DOMMatrix(getComputedStyle(bar, '::after').transform).a);

test('the line of progress is nothing on arrival and whole at the end of the text', async () => {
  const page = await openPage(`${FULL.id}/part-1.html`);
  expect(await drawn(page)).toBe(0);
  await page.evaluate(() => {
    const { bottom } = document.querySelector('article.text')?.getBoundingClientRect() ?? {
      bottom: 0,
    };
    scrollTo({ top: (bottom - innerHeight) / 2, behavior: 'instant' });
  });
  await expect.poll(() => drawn(page)).toBeCloseTo(0.5, 1);
  await page.$eval('.pager', (pager) => pager.scrollIntoView({ behavior: 'instant' }));
  await expect.poll(() => drawn(page)).toBe(1);
});

test('a text that is whole in the window has no line', async () => {
  const page = await openPage(`${FULL.id}/part-2.html`, { height: 4000 });
  expect(await drawn(page)).toBe(0);
});

test('a jump arrives at once, however far', async () => {
  const page = await openPage(`${FULL.id}/full.html`);
  for (const id of ['p3.3-2', 'p1.1-1']) {
    // What the browser has done when the click is over.
    const top = await page.evaluate((id) => {
      const link = document.createElement('a');
      link.href = `#${id}`;
      document.body.append(link);
      link.click();
      link.remove();
      return document.getElementById(id)?.getBoundingClientRect().top ?? -1;
    }, id);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  }
});

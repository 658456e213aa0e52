/** Back from a hit leads to the answer that it was opened from, where it stood, on every kind of address. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { visitorOfTest } from '../visitor.ts';

const READY = 'html[data-ready]';
const DONE = '[data-search-state=done] [data-hit]';

/** The hit that has the focus, and how far below the window's edge it stands. */
const focusedHit = (page: Page) =>
  page.evaluate(() => ({
    key: document.activeElement?.getAttribute('data-hit'),
    top: Math.round(document.activeElement?.getBoundingClientRect().top ?? 0),
  }));

/**
 * Waits for an element, asking anew each time: a wait that Puppeteer has begun on the page that is being left
 * never ends in Firefox where the next page was kept whole.
 */
const comes = (page: Page, selector: string) =>
  expect.poll(() => page.$(selector).then(Boolean, () => false)).toBe(true);

// What leaves a page is put off until Puppeteer has its answer, which would be lost with the page.
const back = (page: Page) =>
  page.evaluate(() => {
    setTimeout(() => history.back());
  });
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['before'] = '';
    setTimeout(() => location.reload());
  });
  await comes(page, `${READY}:not([data-before])`);
}

/** Scrolls to the last hit and opens it; where it stood. */
async function openLastHit(page: Page): Promise<{ key: string; top: number }> {
  const place = await page.evaluate(() => {
    const hit = [...document.querySelectorAll<HTMLElement>('[data-hit]')].at(-1);
    hit?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const top = Math.round(hit?.getBoundingClientRect().top ?? 0);
    setTimeout(() => hit?.click());
    return { key: hit?.dataset['hit'] ?? '', top };
  });
  await comes(page, '.steps');
  return place;
}

async function expectFocusedHit(page: Page, { key, top }: { key: string; top: number }) {
  await comes(page, `[data-hit="${key}"]:focus`);
  const now = await focusedHit(page);
  expect(Math.abs(now.top - top)).toBeLessThanOrEqual(2);
}

describe.each([
  ['HTTP', () => inject('site')],
  ['file://', () => `${pathToFileURL(FIXTURE_SITE).href}/`],
])('over %s', (_, root) => {
  test('to the search page with its query and choices, also after a reload', async () => {
    const { page } = await visitorOfTest();
    await page.setViewport({ width: 800, height: 500 });
    await page.goto(`${root()}search.html?q=${encodeURIComponent('项目')}&order=relevance`);
    await page.waitForSelector(DONE);
    const opened = await openLastHit(page);
    await back(page);
    await expectFocusedHit(page, opened);
    expect(await page.$eval('[data-search] input', (input) => input.value)).toBe('项目');
    await reload(page);
    await expectFocusedHit(page, opened);
    await page.waitForSelector('[value=relevance]');
    expect(
      await page.$eval('[value=relevance]', (input) => (input as HTMLInputElement).checked),
    ).toBe(true);
  });

  test('to the dialog of a chapter; once that is closed, a reload leaves it closed', async () => {
    const { page } = await visitorOfTest();
    await page.setViewport({ width: 800, height: 500 });
    await page.goto(`${root()}yunxi-2024/part-2.html`);
    await page.waitForSelector(READY);
    await page.keyboard.press('/');
    await page.type('dialog[open] input', '云溪');
    await page.waitForSelector(`dialog ${DONE}`);
    const opened = await openLastHit(page);
    await back(page);
    await comes(page, 'dialog[open]');
    await expectFocusedHit(page, opened);
    expect(await page.$eval('dialog input', (input) => input.value)).toBe('云溪');
    await page.keyboard.press('Escape');
    // The place is forgotten with the dialog's `close` event, which comes after the key has been heard.
    await page.waitForFunction(() => !history.state?.search);
    await reload(page);
    expect(await page.$('dialog[open]')).toBeNull();
  });
});

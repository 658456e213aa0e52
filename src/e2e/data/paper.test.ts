/** The real chapters on paper: with all their notes on few pages. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATIENCE } from '../../publish/pdf/chromium.ts';
import { launchChromium } from '../browsers.ts';

const RE_PAGE = /\/Type\s*\/Page\b/g;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each([
  ['part-2', 3],
  ['part-1', 9],
])('%s is printed with its notes on at most %i pages of A4', async (slug, most) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(pathToFileURL(path.resolve('dist/pingqiao-2023', `${slug}.html`)).href);
  await page.waitForSelector('.notes.ready', { state: 'attached' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const notes = page.locator('.note-list .note');
  expect(await notes.count()).toBe(
    await notes.locator(':is(.meaning, .gloss)').filter({ visible: true }).count(),
  );
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(RE_PAGE)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(most);
  await page.close();
});

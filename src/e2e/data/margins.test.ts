/** The margins of the real chapters: every note is whole and beside its line, or counted. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../library/whole.ts';
import { PATIENCE } from '../../publish/pdf/chromium.ts';
import { pagesOf } from '../../report/pages.ts';
import { launchChromium } from '../browsers.ts';
import { lookAtMargin } from '../checks/margin.ts';

const { reports } = loadLibrary('.');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each([1440, 1920])('at %i px', (width) => {
  test.each(['', 'words'])('with the dial at “%s”', async (marks) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(
      (text) => localStorage.setItem('zhudu.settings', text),
      JSON.stringify({ marks }),
    );
    let [due, shown] = [0, 0];
    for (const report of reports) {
      for (const { slug } of pagesOf(report)) {
        const file = path.resolve('dist', report.id, `${slug}.html`);
        await page.goto(pathToFileURL(file).href);
        await page.waitForSelector('html[data-ready]', { state: 'attached' });
        if ((await page.locator('.notes').count()) === 0) continue;
        await page.waitForSelector('.notes.ready', { state: 'attached' });
        const seen = await lookAtMargin(page);
        expect(seen.faults, slug).toEqual([]);
        expect(seen.shown + seen.counted, slug).toBe(seen.due);
        due += seen.due;
        shown += seen.shown;
      }
    }
    // Of slogans nearly all can be read at once; of all words, where the text is dense, two in five.
    expect(shown / due).toBeGreaterThan(marks === '' ? 0.7 : 0.35);
    await page.close();
  });
});

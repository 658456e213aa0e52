/** What a first visit asks the host for. */
import { expect, onTestFinished, test } from 'vitest';
import { PATIENCE } from '../../publish/pdf/chromium.ts';
import { site } from '../browser.ts';
import { launchWholeChromium } from '../browsers.ts';

test('a phone that opens a chapter asks for the page, its styles, one script and the icon', async () => {
  // A browser without windows has no place for an icon and does not ask for it.
  const browser = await launchWholeChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(PATIENCE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(site, '').split('?')[0] ?? ''));
  await page.goto(`${site}yunxi-2024/part-2.html`, { waitUntil: 'networkidle' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(asked.toSorted()).toEqual([
    'assets/chapter.css',
    'assets/site.js',
    'favicon.svg',
    'yunxi-2024/part-2.html',
  ]);
});

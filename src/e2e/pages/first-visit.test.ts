/** What a first visit asks the host for. */
import { expect, test } from 'vitest';
import { newContext, site } from '../browser.ts';

test('a phone that opens a chapter asks for the page, one script and the icon', async () => {
  const context = await newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(site, '').split('?')[0] ?? ''));
  await page.goto(`${site}yunxi-2024/part-2.html`, { waitUntil: 'networkidle' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(asked).toEqual(['yunxi-2024/part-2.html', 'assets/site.js', 'favicon.svg']);
});

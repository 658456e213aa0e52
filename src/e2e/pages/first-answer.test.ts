/** What a first search moves, by a reader whose browser has nothing of the site yet. */
import { expect, test } from 'vitest';
import { newContext, site } from '../browser.ts';
import { holdBack } from '../pages.ts';

test('the first answer asks for the client, the list, the engine, a chunk of the index and the text, and nothing else', async () => {
  const page = await (await newContext()).newPage();
  const asked: string[] = [];
  // What the page fetches after its answer is held back until that has come, so that a slow machine
  // sees the same files, and an answer that waited for the lists would fail here.
  const answered = await holdBack(page, '**/search/near/**');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.goto(`${site}search.html?q=招飞`);
  await page.waitForSelector('[data-search-state=done] [data-hit="yunxi-2024/1.4-3"]');
  const files = asked.filter((file) => /^search\/|\/text\.js$|^assets\/search\.js$/.test(file));
  answered();
  // What they weigh on the real site: data/search.test.ts.
  const kinds = files
    .filter((file) => !file.startsWith('search/near/'))
    .map((file) => file.replace(/\/und_\w+\.js$/, '/*.js'));
  expect([...new Set(kinds)].sort()).toEqual([
    'assets/search.js',
    'search/all/*.js',
    'search/engine.js',
    'search/manifest.js',
    'yunxi-2024/text.js',
  ]);
});

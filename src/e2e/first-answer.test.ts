/** What a first search moves, by a reader whose browser has nothing of the site yet. */
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';

/**
 * Three quarters of what plain Pagefind moves for the same text. The floor is about 80 kB: 53 kB are
 * Pagefind's wasm, 10 kB its own code, 17 kB the report's text, in which every hit is verified and from
 * which its excerpt comes. The rest, a chunk of the index, the list of ids and our client, is 15 kB.
 */
const BUDGET = 96_000;

test('the first answer costs at most 96 kB, client, text, engine and index together', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const moved = new Map<string, number>();
    // What the page fetches after its answer is held back until that has come, so that a slow machine
    // counts the same files, and an answer that waited for the lists would fail here.
    let answered = () => {};
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    await page.route('**/search/near/**', async (route) => {
      await answer;
      await route.abort();
    });
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url());
      moved.set(pathname, gzipSync(await response.body(), { level: 9 }).length);
    });
    await page.goto(`${inject('site')}search.html?q=乡村振兴`);
    await page.waitForSelector('[data-search-state=done]');
    answered();
    await expect
      .poll(() => [...moved.keys()].some((path) => path.endsWith('.pf_index')))
      .toBe(true);
    const search = [...moved].filter(
      ([path]) => path.includes('search/') || /search\.js$/.test(path),
    );
    const names = search.map(([path]) => path);
    expect(
      names.filter((path) => /pagefind(-ui|-modular|-highlight|-component)|fragment/.test(path)),
    ).toEqual([]);
    const sum = search.reduce((total, [, bytes]) => total + bytes, 0);
    expect(sum, JSON.stringify(search)).toBeLessThanOrEqual(BUDGET);
    expect(sum).toBeGreaterThan(70_000);
  } finally {
    await browser.close();
  }
});

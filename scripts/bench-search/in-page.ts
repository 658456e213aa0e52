/** The two that need a browser: ours, and Pagefind as it comes. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { bundleScript } from '../../src/bundle.ts';
import { launchChromium } from '../../src/e2e/browsers.ts';
import { loadLibrary } from '../../src/library/whole.ts';
import { serveSite } from '../../src/publish/serve.ts';
import type { Search } from '../../src/search/page/client.ts';
import { asked, documents, gzip, type Outcome } from './ask.ts';

const WORK = '.cache/bench-search';

/** Gzip bytes of all that the page moves from now on. */
function meter(page: Page): { total: () => Promise<number> } {
  const moved: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.(js|pagefind|pf_\w+|json)(\?|$)/.test(response.url())) {
      moved.push(response.body().then(gzip, () => 0));
    }
  });
  return { total: async () => (await Promise.all(moved)).reduce((sum, bytes) => sum + bytes, 0) };
}

/** Runs all queries in a page of a site; `first` is what the first answer moved. */
async function inPage(
  folder: string,
  start: string,
  run: (page: Page, words: string[]) => Promise<{ hits: string[][]; times: number[] }>,
): Promise<{ hits: string[][]; times: number[]; first: number }> {
  const server = await serveSite({ folder });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.url + start);
    const moved = meter(page);
    await run(page, ['乡村振兴']);
    const first = await moved.total();
    return { ...(await run(page, asked)), first };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Plain Pagefind over one page a paragraph, default settings. */
export async function plainPagefind(): Promise<Outcome> {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const { index } = await createIndex({});
  if (!index) throw new Error('no Pagefind');
  for (const { id, text } of documents) {
    const content = `<html lang="zh-CN"><body><main>${text.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)}</main></body></html>`;
    await index.addHTMLFile({ url: `/${id}`, content });
  }
  const { files } = await index.getFiles();
  await index.writeFiles({ outputPath: path.join(WORK, 'pagefind') });
  await close();
  writeFileSync(path.join(WORK, 'index.html'), '<!doctype html><title>bench</title>');
  const parts = files.filter((file) => /pf_(index|meta|fragment)$/.test(file.path));
  const outcome = await inPage(WORK, 'index.html', (page, words) =>
    page.evaluate(async (words) => {
      const address = new URL('pagefind/pagefind.js', location.href).href;
      const pagefind = await import(address);
      const hits: string[][] = [];
      const times: number[] = [];
      for (const one of words) {
        const start = performance.now();
        const { results } = await pagefind.search(one);
        // All are needed to count hits; the first answer, which is metered, needs what a page shows.
        const wanted = words.length === 1 ? results.slice(0, 5) : results;
        const data = await Promise.all(
          wanted.map((result: { data(): Promise<{ url: string }> }) => result.data()),
        );
        times.push(performance.now() - start);
        hits.push(data.map(({ url }) => url.slice(1)));
      }
      return { hits, times };
    }, words),
  );
  rmSync(WORK, { recursive: true, force: true });
  return {
    name: 'Pagefind, plain',
    ...outcome,
    index: parts.reduce((sum, file) => sum + gzip(file.content), 0),
  };
}

/** Our search, on the built site. */
export async function ours(): Promise<Outcome> {
  const client = await bundleScript({
    source: `import { createSearch } from './client.ts';
import { browserHost } from './host.ts';
globalThis.openSearch = () => createSearch(browserHost(''));`,
    folder: 'src/search/page',
  });
  const outcome = await inPage('dist', '404.html', async (page, words) => {
    await page.evaluate(client);
    return page.evaluate(async (words) => {
      const { openSearch } = globalThis as unknown as { openSearch(): Search };
      const search = openSearch();
      const hits: string[][] = [];
      const times: number[] = [];
      for (const one of words) {
        const start = performance.now();
        const result = await search.search(one);
        const others = result.total === 0 ? await search.near(result) : [];
        times.push(performance.now() - start);
        hits.push([...result.hits, ...others.flatMap((other) => other.hits)].map(({ key }) => key));
      }
      return { hits, times };
    }, words);
  });
  const first = outcome.first + gzip(readFileSync('dist/assets/search.js'));
  const index = [
    'dist/search/manifest.js',
    ...readdirSync('dist/search/all').map((file) => `dist/search/all/${file}`),
  ].map((file) => readFileSync(file));
  const texts = loadLibrary('.').reports.map(({ id }) => readFileSync(`dist/${id}/text.js`));
  return {
    name: '**注读**',
    ...outcome,
    index: [...index, ...texts].reduce((sum, file) => sum + gzip(file), 0),
    first,
  };
}

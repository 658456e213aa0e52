/** What a reader waits for who searches a library, in Chromium: over HTTP, and by double click. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serveSite } from '../../src/publish/serve.ts';
import type { Words } from './words.ts';

/** What is loaded for a first answer by a browser that has nothing yet, besides the search page itself. */
export interface First {
  requests: number;
  /** After gzip over HTTP, as they lie on the disk by double click. */
  bytes: number;
}

/** What was seen of a library's search. */
export interface Answers {
  http: Record<keyof Words, First>;
  file: Record<keyof Words, First>;
  /** Milliseconds from asking to the shown answer, when all that is needed has been loaded. */
  times: Record<keyof Words, number[]>;
}

const ANSWER = '[data-search-state=done] [data-match=exact]';
/** Milliseconds in which a page shows what stands around an answer, before the next query is asked. */
const PAUSE = 400;

/** Asks a built site. @param folder of the site */
export async function askSite(browser: Browser, folder: string, words: Words): Promise<Answers> {
  const server = await serveSite({ folder });
  const root = `${pathToFileURL(path.resolve(folder)).href}/`;
  try {
    const first = async (at: string) => ({
      rare: await firstAnswer(browser, at, folder, words.rare),
      common: await firstAnswer(browser, at, folder, words.common),
    });
    return {
      http: await first(server.url),
      file: await first(root),
      times: await timesIn(browser, server.url, words),
    };
  } finally {
    await server.close();
  }
}

/** Asks the first of some words of a page that is opened for it. */
async function firstAnswer(
  browser: Browser,
  root: string,
  folder: string,
  [word = '']: readonly string[],
): Promise<First> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    const [address = ''] = request.url().split(/[?#]/);
    if (address.startsWith(root)) asked.push(decodeURI(address.slice(root.length)));
  });
  await page.goto(`${root}search.html?q=${encodeURIComponent(word)}`);
  await page.waitForSelector(ANSWER);
  await context.close();
  const own = readFileSync(path.join(folder, 'search.html'), 'utf8');
  const files = asked.filter((file) => file !== 'search.html' && !own.includes(`"${file}`));
  const sizes = files.map((file) => {
    const content = readFileSync(path.join(folder, file));
    return root.startsWith('http') ? gzipSync(content).length : content.length;
  });
  return { requests: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Asks all words of one page twice; the second time counts. */
async function timesIn(browser: Browser, root: string, words: Words): Promise<Answers['times']> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${root}search.html`);
  await page.waitForSelector('[data-search-state=idle]');
  const ask = async (all: readonly string[]) => {
    const times: number[] = [];
    for (const one of all) times.push(await timeOf(page, one));
    return times;
  };
  await ask([...words.rare, ...words.common]);
  const times = { rare: await ask(words.rare), common: await ask(words.common) };
  await page.close();
  return times;
}

/** Milliseconds until the page shows the answer to a query. */
async function timeOf(page: Page, word: string): Promise<number> {
  const time = await page.evaluate(
    (word) =>
      new Promise<number>((resolve, reject) => {
        const panel = document.querySelector<HTMLElement>('[data-search]');
        const input = panel?.querySelector('input');
        if (!panel || !input) throw new Error('the search page has no field');
        const watch = new MutationObserver(() => {
          const state = panel.dataset['searchState'];
          if (state === 'error') reject(new Error(panel.textContent ?? ''));
          if (state !== 'done') return;
          watch.disconnect();
          resolve(performance.now() - start);
        });
        watch.observe(panel, { attributes: true, attributeFilter: ['data-search-state'] });
        input.value = word;
        const start = performance.now();
        panel.querySelector('form')?.requestSubmit();
      }),
    word,
  );
  await page.waitForTimeout(PAUSE);
  return time;
}

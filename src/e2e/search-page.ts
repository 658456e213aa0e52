/** The search page in either engine: asked as a reader asks it, read as a reader reads it. */
import type { Page } from 'puppeteer-core';
import type { Hits } from './truth.ts';

/** Searches on the search page as a reader does; what is shown, in order. */
export async function searchFor(page: Page, words: string): Promise<Hits> {
  // Its script tells its state, and is there when there is one.
  await page.waitForSelector('[data-search-state]');
  await page.evaluate((words) => {
    const input = document.querySelector<HTMLInputElement>('[data-search] input');
    if (!input) throw new Error('no search field');
    input.value = words;
    document.querySelector('[data-search]')?.setAttribute('data-search-state', 'loading');
    document.querySelector<HTMLFormElement>('[data-search-form]')?.requestSubmit();
  }, words);
  await page.waitForSelector('[data-search-state=done], [data-search-state=error]');
  await showAll(page);
  return shownHits(page);
}

/** Goes on to the end of an answer that is shown in pages. */
async function showAll(page: Page): Promise<void> {
  const goOn = () => {
    const button = document.querySelector<HTMLElement>('.search-more button');
    if (!button?.hasAttribute('aria-disabled')) button?.click();
    return button !== null;
  };
  const hasCome = () => !document.querySelector('.search-more [aria-disabled]');
  while (await page.evaluate(goOn)) await page.waitForFunction(hasCome);
}

/** The hits that the page shows. */
export function shownHits(page: Page): Promise<Hits> {
  return page.evaluate(() => ({
    hits: [...document.querySelectorAll('[data-match=exact]')].map(
      (hit) => hit.getAttribute('data-hit') ?? '',
    ),
    occurrences: Number(document.querySelector('[data-occurrences]')?.textContent ?? 0),
  }));
}

/** What the browser tests read from the pages, with Playwright. */
import type { Page } from 'playwright-core';
import { WIDE } from '../browser/wide.ts';

/** Paragraph ids and texts of the page's report text, in order. */
export function paragraphsOn(page: Page): Promise<{ id: string; text: string }[]> {
  return page.$$eval('[data-paragraph]', (elements) =>
    elements.map((element) => ({
      id: element.getAttribute('data-paragraph') ?? '',
      text: element.textContent ?? '',
    })),
  );
}

/** Waits until the page's scripts listen: nothing may be pressed before. */
export async function listening(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
}

/** Loads the page anew and waits until its scripts listen. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await listening(page);
}

/** Waits until a chapter's notes stand in the margin; where there is none, there is nothing to wait for. */
export async function marginFilled(page: Page): Promise<void> {
  await page.waitForFunction((wide) => {
    const notes = document.querySelector('.reading .notes');
    return !notes || notes.matches('.ready') || !matchMedia(wide).matches;
  }, WIDE);
}

/** Opens the settings and waits for their form, which comes only then. */
export async function openSettings(page: Page): Promise<void> {
  await page.click('.settings summary');
  await page.waitForSelector('.settings-panel');
}

/** Makes a choice in the open settings. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.click(`[name=${name}][value=${value}] + span`);
}

/** Ids of the entries of a list that its filters leave. */
export function shownIds(page: Page): Promise<string[]> {
  return page.$$eval('.entry:not([hidden])', (entries) => entries.map(({ id }) => id));
}

/**
 * Holds back whatever the page asks for under these addresses.
 * @returns lets it go on
 */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.route(addresses, async (route) => {
    await held;
    await route.continue().catch(() => {}); // The page may be closed by then.
  });
  return letGo;
}

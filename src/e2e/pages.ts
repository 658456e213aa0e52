/** What the browser tests read from the pages, with Playwright. */
import type { Page } from 'playwright-core';

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

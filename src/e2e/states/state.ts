/** A state of the site, and how to get there, for several tables. */
import type { Page } from 'playwright-core';

/**
 * State → its page, what is done there before it is examined, and the part of the page that this
 * changes, where the rest stays as in another state; the name says what one sees.
 */
export type States = Record<
  string,
  [path: string, act?: ((page: Page) => Promise<unknown>) | undefined, part?: string]
>;

/** Opens the card of a term, in a window without a margin. */
export async function openCard(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: Math.min(width, 1100), height });
  await page.click('a.term[data-term="san-qing-san-jian"]');
  await page.waitForSelector('.card');
}

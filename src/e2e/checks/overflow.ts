/** Nothing is wider than the window. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Narrows the window step by step, as when the reader zooms in, and holds the page to it; what is open
 * stays open meanwhile.
 * @param state named when it fails
 * @param widths in px, from wide to narrow
 */
export async function expectNoOverflow(
  page: Page,
  state: string,
  widths: readonly number[],
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    // The offer to cite is put in its new place with the next frame.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
        message: `${state} at ${width}`,
      })
      // Not the page's own `innerWidth`: a phone makes that wider when something sticks out.
      .toBeLessThanOrEqual(width);
  }
}

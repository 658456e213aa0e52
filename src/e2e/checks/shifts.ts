/** What moves by itself while a page loads. */
import type { Page } from 'playwright-core';

/** Watches all pages that are opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(entry.toJSON());
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved on the page so far; two frames on, all of it has been reported. */
export function shiftsOn(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return (globalThis as unknown as { shifts: unknown[] }).shifts;
  });
}

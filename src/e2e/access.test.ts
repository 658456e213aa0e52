/** Open to everyone: no page, state or theme breaks a rule of WCAG 2.2 A and AA that a program can find. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';
import { STATES } from './states.ts';

/** The `0` keeps the browser from handing the whole of axe back. */
const axe = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`;
const VIEWS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { contrast: 'more' }] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(Object.entries(STATES))('%s', async (_, [path, act]) => {
  // Without the service worker, which would fetch the whole site for each state.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  const found: string[] = [];
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(inject('site') + path);
    await act?.(page);
    await page.evaluate(axe);
    for (const view of VIEWS) {
      await page.emulateMedia({ colorScheme: null, contrast: null, ...view });
      const violations = await page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
        const result = await (window as any).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        });
        return result.violations as { id: string; nodes: { html: string }[] }[];
      });
      for (const { id, nodes } of violations) {
        const where = `${width} ${Object.values(view)}: ${id}`;
        found.push(...nodes.map(({ html }) => `${where}: ${html}`));
      }
    }
  }
  expect(found.slice(0, 10)).toEqual([]);
  await context.close();
});

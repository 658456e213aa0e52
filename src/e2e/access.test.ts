/** Open to everyone: no page, state or theme breaks a rule of WCAG 2.2 A and AA that a program can find. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';
import { STATES } from './states.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(Object.entries(STATES))('%s', async (_, [path, act]) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(inject('site') + path);
      await act?.(page);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
        (window as any).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      for (const { id, nodes } of violations) {
        found.push(...nodes.map((node: { html: string }) => `${width}: ${id}: ${node.html}`));
      }
    }
    expect(found.slice(0, 10)).toEqual([]);
    await context.close();
  });
});

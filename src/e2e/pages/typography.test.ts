/** Chinese typography that a program can see: line edges, stranded characters, overflow. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';
import { STATES } from './states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The lines into which the browser broke each element's text. */
function linesOf(page: Page, selector: string): Promise<string[][]> {
  return page.$$eval(selector, (elements) =>
    elements.map((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const lines: string[] = [];
      const range = document.createRange();
      let bottom = -1;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.data.length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          // A new line begins below the last one; smaller Latin letters stay within it.
          if (box.top >= bottom - 1) {
            lines.push('');
            bottom = box.bottom;
          }
          lines.push((lines.pop() ?? '') + node.data.charAt(at));
        }
      }
      return lines;
    }),
  );
}

test.each([1440, 820, 390])('at %i px no line begins with ，。 or ends with “（', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${inject('site')}pingqiao-2023/part-3-3.html`);
  const paragraphs = await linesOf(page, '.para > p');
  expect(paragraphs.flat().length).toBeGreaterThan(30);
  expect(
    paragraphs.flatMap((lines) => lines.filter((line) => /^[，。、；：！？”）%]/.test(line))),
  ).toEqual([]);
  expect(paragraphs.flatMap((lines) => lines.filter((line) => /[“（]$/.test(line)))).toEqual([]);
  await page.close();
});

test.each([1440, 390])(
  'at %i px a line has a measure to read by and no heading strands a character',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${inject('site')}pingqiao-2023/part-2.html`);
    const full = (await linesOf(page, '.para > p'))
      .flatMap((lines) => lines.slice(1, -1))
      .map(({ length }) => length);
    expect(Math.max(...full)).toBeLessThanOrEqual(width > 1000 ? 42 : 24);
    expect(Math.min(...full)).toBeGreaterThanOrEqual(width > 1000 ? 34 : 14);
    for (const path of ['part-1', 'part-2', 'index']) {
      await page.goto(`${inject('site')}pingqiao-2023/${path}.html`);
      for (const lines of await linesOf(page, 'h1:not(.only-heard), h2, h3')) {
        if (lines.length > 1) expect(lines.at(-1)?.length, lines.join('／')).toBeGreaterThan(1);
      }
    }
    await page.close();
  },
);

test('nothing is wider than the window, in any state, at 320 px (400 % zoom) either', async () => {
  for (const [state, [path, act]] of Object.entries(STATES)) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.setViewportSize({ width: 820, height: 844 });
    await page.goto(inject('site') + path);
    await act?.(page);
    // What is open stays open while the window gets smaller, as when the reader zooms in.
    for (const width of [820, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      // The offer to cite is put in its new place with the next frame.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
          message: `${state} at ${width}`,
        })
        .toBeLessThanOrEqual(0);
    }
    await context.close();
  }
});

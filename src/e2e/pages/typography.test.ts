/** Chinese typography that a program can see: line edges, stranded characters. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';

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
  const page = await openPage('yunxi-2024/part-1.html', { width });
  const paragraphs = await linesOf(page, '.para > p');
  expect(paragraphs.flat().length).toBeGreaterThan(30);
  expect(
    paragraphs.flatMap((lines) => lines.filter((line) => /^[，。、；：！？”）%]/.test(line))),
  ).toEqual([]);
  expect(paragraphs.flatMap((lines) => lines.filter((line) => /[“（]$/.test(line)))).toEqual([]);
});

test.each([1440, 390])(
  'at %i px a line has a measure to read by and no heading strands a character',
  async (width) => {
    const page = await openPage('yunxi-2024/part-2.html', { width });
    const full = (await linesOf(page, '.para > p'))
      .flatMap((lines) => lines.slice(1, -1))
      .map(({ length }) => length);
    expect(Math.max(...full)).toBeLessThanOrEqual(width > 1000 ? 42 : 24);
    expect(Math.min(...full)).toBeGreaterThanOrEqual(width > 1000 ? 34 : 14);
    for (const path of ['part-1', 'part-2', 'index']) {
      await visit(page, `yunxi-2024/${path}.html`);
      for (const lines of await linesOf(page, 'h1:not(.only-heard), h2, h3')) {
        if (lines.length > 1) expect(lines.at(-1)?.length, lines.join('／')).toBeGreaterThan(1);
      }
    }
  },
);

/** Chinese typography that a program can see: line edges, stranded characters. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';

/** Headings, and what is a text of its own within lists, tables and notes. */
const STRANDED =
  'h1:not(.only-heard), h2, h3, main :is(p, li, dd, th, td):not([data-paragraph], :has(*))';

/** A line, and how far its text ends from the edge, in px. */
interface Line {
  text: string;
  hole: number;
}

/** The lines into which the browser broke each element's text. */
function linesOf(page: Page, selector: string): Promise<Line[][]> {
  return page.$$eval(selector, (elements) =>
    elements.map((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const lines: Line[] = [];
      const edge = element.getBoundingClientRect().right;
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
            lines.push({ text: '', hole: 0 });
            bottom = box.bottom;
          }
          const line = lines.at(-1);
          if (line) {
            line.text += node.data.charAt(at);
            line.hole = edge - box.right;
          }
        }
      }
      return lines;
    }),
  );
}

test.each([1440, 820, 390])('at %i px no line begins with ，。 or ends with “（', async (width) => {
  const page = await openPage('yunxi-2024/part-1.html', { width });
  const lines = (await linesOf(page, '.para > p')).flat().map(({ text }) => text);
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((line) => /^[，。、；：！？”）%]/.test(line))).toEqual([]);
  expect(lines.filter((line) => /[“（]$/.test(line))).toEqual([]);
});

test.each([1440, 390])(
  'at %i px a line has a measure to read by, and neither heading nor note nor cell strands a character',
  async (width) => {
    const page = await openPage('yunxi-2024/part-2.html', { width });
    const full = (await linesOf(page, '.para > p'))
      .flatMap((lines) => lines.slice(1, -1))
      .map(({ text }) => text.length);
    expect(Math.max(...full)).toBeLessThanOrEqual(width > 1000 ? 42 : 24);
    expect(Math.min(...full)).toBeGreaterThanOrEqual(width > 1000 ? 34 : 14);
    for (const path of ['part-1', 'part-2', 'index', 'figures', 'ledger', 'commitments']) {
      await visit(page, `yunxi-2024/${path}.html`);
      for (const lines of await linesOf(page, STRANDED)) {
        if (lines.length < 2) continue;
        const text = lines.map((line) => line.text);
        const last = text.at(-1)?.replace(/[^\p{L}\p{N}]/gu, '');
        expect(last, text.join('／')).not.toHaveLength(1);
      }
    }
  },
);

test('on a phone lines are full, and one may begin with a quoted figure', async () => {
  const page = await openPage('yunxi-2024/part-2.html', { width: 390 });
  const begun: string[] = [];
  for (let width = 320; width <= 390; width += 5) {
    await page.setViewportSize({ width, height: 844 });
    for (const lines of await linesOf(page, '.para:not(.title) > p')) {
      for (const { text, hole } of lines.slice(0, -1)) expect(hole, text).toBeLessThan(1);
      begun.push(...lines.slice(1).map(({ text }) => text.slice(0, 2)));
    }
  }
  expect(begun).toContain('“1');
});

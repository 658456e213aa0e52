/** Every note in the margin is whole and beside its line, or counted, whatever the reader chose. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { lookAtMargin } from '../checks/margin.ts';
import { newVisitor } from '../visitor.ts';

const SIZES = ['medium', 'huge', 'small'];
const DIALS = ['slogans', 'words', 'all', 'none'];

let page: Page;
let leave: () => Promise<void>;
beforeAll(async () => {
  ({ page, leave } = await newVisitor());
});
afterAll(() => leave());

/** Opens a chapter in a window of a width, as a reader with these switches does. */
async function open(width: number, switches: Record<string, string>): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.goto(`${inject('site')}yunxi-2024/part-1.html`);
  await page.evaluate((switches) => {
    localStorage.setItem('zhudu.settings', JSON.stringify(switches));
  }, switches);
  await page.reload();
  await page.waitForSelector('.notes.ready');
}

/** Changes what is marked, as the settings do. */
function turnDial(marks: string): Promise<void> {
  return page.evaluate((marks) => {
    document.documentElement.dataset['marks'] = marks;
    dispatchEvent(new Event('zhudu:moved'));
  }, marks);
}

describe.each([1180, 1280, 1440, 1920])('at %i px', (width) => {
  test.each(SIZES)('in %s letters', async (size) => {
    let least = 1;
    await open(width, { size });
    for (const marks of DIALS) {
      await turnDial(marks);
      const { due, shown, counted, faults, ...sizes } = await lookAtMargin(page);
      expect(faults, marks).toEqual([]);
      expect(shown + counted, marks).toBe(due);
      // The more is asked for, the more is due; of what is due not everything may be counted.
      if (marks === 'none') expect(due).toBe(0);
      else {
        expect(due, marks).toBeGreaterThanOrEqual(least);
        expect(shown, marks).toBeGreaterThan(5);
        expect(sizes.measure).toBeGreaterThanOrEqual(30);
        expect(sizes.width).toBeGreaterThanOrEqual(240);
        expect(sizes.letters).toBeGreaterThanOrEqual(12);
        least = due;
      }
    }
  });

  test('the text has its measure', async () => {
    await open(width, {});
    const { measure } = await lookAtMargin(page);
    expect(measure).toBeCloseTo(38, 1);
  });
});

test('on a wide screen the margin is wide, and the three columns stand in the middle', async () => {
  for (const width of [1600, 1920, 2560]) {
    await open(width, {});
    const { width: margin, blank } = await lookAtMargin(page);
    expect(margin).toBeGreaterThanOrEqual(21 * 16);
    expect(margin).toBeLessThanOrEqual(25 * 16);
    expect(Math.abs(blank[0] - blank[1])).toBeLessThan(24);
  }
});

test('the notes’ letters grow with the text’s', async () => {
  const letters: number[] = [];
  for (const size of ['small', 'medium', 'large', 'huge']) {
    await open(1440, { size });
    letters.push((await lookAtMargin(page)).letters);
  }
  expect(letters).toEqual([...letters].sort((a, b) => a - b));
  expect(new Set(letters).size).toBe(4);
});

test('the wheel over the margin moves the page', async () => {
  await open(1440, {});
  const note = await page.$('.margin .note');
  await note?.hover();
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel({ deltaY: 240 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
});

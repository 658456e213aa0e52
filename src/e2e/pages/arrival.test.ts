/** A link to words of a paragraph (`#p3.3-6:~:text=…`) leads there in every browser. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { textDirective } from '../../cite/fragment.ts';
import { passageOf } from '../../cite/testing.ts';
import { launchChromium } from '../browsers.ts';
import { FULL } from '../fixture.ts';
import { listening } from '../pages.ts';

const paragraph = FULL.paragraphs.find(({ id }) => id === '3.3-6');
if (!paragraph) throw new Error('no paragraph 3.3-6');
const words = paragraph.text.slice(-8, -1);
const address = `yunxi-2024/part-3-3.html#p3.3-6${textDirective(passageOf(FULL, paragraph, words))}`;

/** Where the page has come to stand. */
async function expectAtParagraph(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelector(':target')?.id))
    .toBe('p3.3-6');
  expect(await page.evaluate(() => location.hash)).toBe('#p3.3-6');
  await expect
    .poll(() =>
      page.$eval(':target', (target) => {
        const { top } = target.getBoundingClientRect();
        return scrollY > 0 && top >= 0 && top < innerHeight;
      }),
    )
    .toBe(true);
}

test.each([
  ['where text fragments are known', []],
  ['where they are not', ['--disable-blink-features=TextFragmentIdentifiers']],
])('%s', async (_, flags) => {
  const browser = await launchChromium(flags);
  try {
    // Low, so that the paragraph is far below.
    const page = await browser.newPage({ viewport: { width: 390, height: 300 } });
    await page.goto(new URL(address, inject('site')).href);
    await listening(page);
    expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(flags.length === 0);
    await expectAtParagraph(page);
  } finally {
    await browser.close();
  }
});

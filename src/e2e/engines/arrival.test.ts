/** A link to words of a paragraph (`#p3.3-6:~:text=…`) leads there in every browser. */
import { expect, inject, test } from 'vitest';
import { textDirective } from '../../cite/fragment.ts';
import { passageOf } from '../../cite/testing.ts';
import { engine } from '../engines.ts';
import { FULL } from '../fixture.ts';
import { visitorOfTest } from '../visitor.ts';

const paragraph = FULL.paragraphs.find(({ id }) => id === '3.3-6');
if (!paragraph) throw new Error('no paragraph 3.3-6');
const words = paragraph.text.slice(-8, -1);
const address = `yunxi-2024/part-3-3.html#p3.3-6${textDirective(passageOf(FULL, paragraph, words))}`;

test(`where text fragments ${engine === 'chromium' ? 'are known' : 'are not'}`, async () => {
  const { page } = await visitorOfTest();
  // Low, so that the paragraph is far below.
  await page.setViewport({ width: 390, height: 300 });
  await page.goto(inject('site') + address);
  await page.waitForSelector('html[data-ready]');
  expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(engine === 'chromium');
  await page.waitForSelector('[id="p3.3-6"]:target');
  expect(await page.evaluate(() => location.hash)).toBe('#p3.3-6');
  await page.waitForFunction(() => {
    const { top } = document.querySelector(':target')?.getBoundingClientRect() ?? { top: -1 };
    return scrollY > 0 && top >= 0 && top < innerHeight;
  });
});

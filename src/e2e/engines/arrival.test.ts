/** A link leads to words of a paragraph (`#p3.3-6:~:text=…`), and to an entry of a list, in every browser. */
import { expect, inject, test } from 'vitest';
import { textDirective } from '../../cite/fragment.ts';
import { passageOf } from '../../cite/testing.ts';
import { engine } from '../engines.ts';
import { FULL } from '../fixture.ts';
import { library, onOne } from '../one.ts';
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

test.each([
  ['glossary/index.html', library.terms],
  ['names/index.html', library.names],
])('%s: a link to an entry opens it right below what stays in sight', async (list, entries) => {
  const { page } = await visitorOfTest();
  await page.setViewport({ width: 390, height: 600 });
  const id = entries[Math.floor(entries.length / 2)]?.id ?? '';
  await page.goto(onOne(`${list}#${id}`));
  await page.waitForSelector('html[data-ready]');
  await page.waitForSelector('.entry[open]:target');
  await page.waitForFunction(() => {
    const top = document.querySelector(':target')?.getBoundingClientRect().top ?? 0;
    const bottom = document.querySelector('.filters')?.getBoundingClientRect().bottom ?? 0;
    return top >= bottom && top <= bottom + 8;
  });
});

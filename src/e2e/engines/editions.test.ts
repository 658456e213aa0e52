/** The official edition in both engines: as many lines on a page, whoever prints it. */
import { expect, inject, test } from 'vitest';
import { setPages } from '../../publish/pdf/printed.ts';
import { FULL } from '../fixture.ts';
import { visitorOfTest } from '../visitor.ts';

test('paper.html is printed with 22 lines on a full page', async () => {
  const { page, complaints } = await visitorOfTest();
  await page.goto(new URL(`${FULL.id}/paper.html`, inject('site')).href);
  await page.waitForSelector('html[data-ready]');
  // Faces of the machine are no one's to forbid.
  expect(complaints).toEqual([]);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pages = await setPages(pdf, 'paper.pdf');
  // The first has the title; the text ends on the last but one, behind which what is ours begins.
  const full = pages.slice(1, -2).map(({ lines }) => lines.length);
  expect(full.length).toBeGreaterThan(5);
  expect(new Set(full)).toEqual(new Set([22]));
});

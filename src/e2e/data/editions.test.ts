/** The real report as it is printed by its readers: on the lines of official documents, on paper of this country, in no more bytes than needed. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLibrary } from '../../library/whole.ts';
import { ownOf } from '../../model/paragraph.ts';
import { PATIENCE } from '../../publish/pdf/chromium.ts';
import { launchChromium } from '../browsers.ts';
import { gridFaults, pagesWithoutRadicals } from '../checks/pdf-lines.ts';

const ID = 'pingqiao-2023';
const report = loadLibrary('.').reports.find(({ id }) => id === ID);
/** Of A4, in points. */
const SIZE = /\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/g;
const MB = 1_000_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Prints a page of the built site. */
async function printed(file: string): Promise<Buffer> {
  const page: Page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(pathToFileURL(path.resolve('dist', ID, file)).href);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}

test('the official edition has 22 lines a page, 28 characters a line, and all words', async () => {
  const pages = await pagesWithoutRadicals(new Uint8Array(await printed('paper.html')));
  expect(gridFaults(pages, ownOf(report?.paragraphs ?? []))).toEqual([]);
  expect(pages.length).toBeLessThanOrEqual(22);
});

test.each([
  ['full.html', 24, 4 * MB],
  ['annotated.html', 68, 5 * MB],
])('%s is printed on at most %i pages of A4, in at most %i bytes', async (file, most, bytes) => {
  const pdf = await printed(file);
  const pages = pdf.toString('latin1').match(SIZE)?.length ?? 0;
  expect(pages).toBeGreaterThan(10);
  expect(pages).toBeLessThanOrEqual(most);
  // Of a face that is embedded whole there are ten million.
  expect(pdf.length).toBeLessThan(bytes);
});

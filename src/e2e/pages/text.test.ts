/** The official text, as it stands in the pages that were built. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { getLibrary } from '../library/current.ts';
import { chapterUrl, fullUrl } from '../library/urls.ts';
import { decode } from '../source/decode.ts';
import { paragraphsOf } from '../source/repair.ts';
import { launchChromium } from './browsers.ts';
import { paragraphsOn } from './pages.ts';

const { reports } = getLibrary();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(reports.map((report) => [report.id, report] as const))(
  '%s: joined paragraphs of the chapters are the source after the named repairs',
  async (_, report) => {
    const page = await browser.newPage();
    const source = paragraphsOf(decode(report.sourceBytes, 'source.txt').text).paragraphs;
    const found: string[] = [];
    for (const chapter of report.chapters) {
      await page.goto(inject('site') + chapterUrl(report, chapter).slice(1));
      found.push(...(await paragraphsOn(page)).map(({ text }) => text));
    }
    expect(report.errata).toEqual([]);
    expect(found.join('\n')).toBe(source.join('\n'));
    await page.close();
  },
);

test.each(reports.map((report) => [report.id, report] as const))(
  '%s: the whole-report page holds every paragraph once, with the ids of the chapters',
  async (_, report) => {
    const page = await browser.newPage();
    const source = paragraphsOf(decode(report.sourceBytes, 'source.txt').text).paragraphs;
    await page.goto(inject('site') + fullUrl(report).slice(1));
    const found = await paragraphsOn(page);
    expect(found.map(({ text }) => text).join('\n')).toBe(source.join('\n'));
    expect(found.map(({ id }) => id)).toEqual(report.paragraphs.map(({ id }) => id));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    await page.close();
  },
);

test('nothing but white space differs from the source as received', async () => {
  for (const report of reports) {
    const page = await browser.newPage();
    await page.goto(inject('site') + fullUrl(report).slice(1));
    const found = (await paragraphsOn(page)).map(({ text }) => text).join('');
    const received = decode(report.sourceBytes, 'source.txt').text;
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(bare(found)).toBe(bare(received));
    await page.close();
  }
});

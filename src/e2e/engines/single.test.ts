/** The single-file edition: one file, alone in a folder, with text, cards and search. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLibrary } from '../library/current.ts';
import { singleFileUrl } from '../library/urls.ts';
import { ENGINES, launchEngine } from './browsers.ts';
import { paragraphTexts, truth } from './truth.ts';
import { newVisitor, searchFor, type Visitor } from './visitor.ts';

const texts = paragraphTexts();
const report = getLibrary().reports[0];
if (!report) throw new Error('the library is empty');
const own = new Map([...texts].filter(([key]) => key.startsWith(`${report.id}/`)));

describe.each(ENGINES)('in %s', (engine) => {
  let browser: Browser;
  let visitor: Visitor;
  let folder = '';
  let address = '';
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zhudu-single-'));
    const file = path.join(folder, '报告.html');
    copyFileSync(path.join('dist', singleFileUrl(report)), file);
    address = pathToFileURL(file).href;
    browser = await launchEngine(engine);
    visitor = await newVisitor(browser);
    await visitor.page.goto(address);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('it holds the whole text', async () => {
    const paragraphs = await visitor.page.$$eval('[data-paragraph]', (elements) =>
      elements.map(({ textContent }) => textContent),
    );
    expect(paragraphs).toEqual([...own.values()]);
  });

  test('a term opens its card', async () => {
    await visitor.page.click('a.term');
    await visitor.page.waitForSelector('.card .meaning');
    await visitor.page.keyboard.press('Escape');
  });

  test('a paragraph can be cited', async () => {
    // By script: the page may still be scrolling to the term of the card before.
    await visitor.page.$eval('.para a.num', (number) => (number as HTMLElement).click());
    await visitor.page.waitForSelector('.cite-panel');
    await visitor.page.keyboard.press('Escape');
  });

  test('search finds what the text holds; a hit is marked in the page', async () => {
    const { page } = visitor;
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    for (const words of ['项目建设', '三化三制', '的', '3.7%', '招飞']) {
      expect({ words, ...(await searchFor(page, words)) }).toEqual({ words, ...truth(own, words) });
    }
    await page.click(`[data-hit="${report.id}/1.6-1"]`);
    await page.waitForSelector('.steps');
    expect(await page.$('dialog[open]')).toBeNull();
    expect(await page.$eval('[data-paragraph] mark', (mark) => mark.textContent)).toBe('招飞');
  });

  test('it asked no one for anything, and nothing failed', () => {
    expect(visitor.requests.filter((url) => url !== address)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});

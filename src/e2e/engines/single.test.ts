/** The single-file edition: one file, alone in a folder, with text, cards and search. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urlOf } from '../../site/urls.ts';
import { FIXTURE_SITE, FULL } from '../fixture.ts';
import { searchFor } from '../search-page.ts';
import { truth } from '../truth.ts';
import { newVisitor } from '../visitor.ts';

const own = new Map(FULL.paragraphs.map(({ id, text }) => [`${FULL.id}/${id}`, text]));

let visitor: Awaited<ReturnType<typeof newVisitor>>;
let folder = '';
let address = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhudu-single-'));
  const file = path.join(folder, '报告.html');
  copyFileSync(path.join(FIXTURE_SITE, urlOf('single', FULL)), file);
  address = pathToFileURL(file).href;
  visitor = await newVisitor();
  await visitor.page.goto(address);
  await visitor.page.waitForSelector('html[data-ready]');
});
afterAll(async () => {
  await visitor?.leave();
  rmSync(folder, { recursive: true });
});

test('it holds the whole text', async () => {
  const paragraphs = await visitor.page.$$eval('[data-paragraph]', (elements) =>
    elements.map(({ textContent }) => textContent),
  );
  expect(paragraphs).toEqual([...own.values()]);
});

test('its navigation leads somewhere, link by link, and says nothing else', async () => {
  const dead = await visitor.page.$$eval(':is(nav, footer) a', (links) =>
    links
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !(href.startsWith('#') && document.getElementById(href.slice(1)))),
  );
  expect(dead).toEqual([]);
  const outline = await visitor.page.$eval('.outline', ({ textContent }) => textContent);
  expect(outline).toContain(FULL.title);
  expect(outline).not.toMatch(/全文一页|数据|结果与目标|要做的事/);
});

test('a term opens its card', async () => {
  await visitor.page.click('a.term');
  await visitor.page.waitForSelector('.card .gloss');
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
  for (const words of ['项目建设', '三清三建', '的', '3.7%', '招飞']) {
    expect({ words, ...(await searchFor(page, words)) }).toEqual({ words, ...truth(own, words) });
  }
  await page.click(`[data-hit="${FULL.id}/1.4-3"]`);
  await page.waitForSelector('.steps');
  expect(await page.$('dialog[open]')).toBeNull();
  expect(await page.$eval('[data-paragraph] mark', (mark) => mark.textContent)).toBe('招飞');
});

test('it asked no one for anything, and nothing failed', () => {
  expect(visitor.requests.filter((url) => url !== address)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

/** Somebody comes for the first time, or comes back: what it is, what a note looks like, what to press. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { charactersIn } from '../../model/paragraph.ts';
import { exampleOf } from '../../report/example.ts';
import { pagesOf } from '../../report/pages.ts';
import { pageUrl, reportUrl, urlOf } from '../../site/urls.ts';
import { newContext, openPage, site, visit } from '../browser.ts';
import { shiftsOn, watchShifts } from '../checks/shifts.ts';
import { FULL, library, matcherOf } from '../fixture.ts';
import { listening } from '../pages.ts';

const COVER = reportUrl(FULL);
const PLACE = { page: 'part-3-2.html#p3.2-2', title: '三（二）聚焦乡村振兴' };

/** Opens a page as somebody who has read a report to a place; none of the site's scripts can be had. */
async function openBeforeScripts(path: string, place?: typeof PLACE): Promise<Page> {
  const context = await newContext({ viewport: { width: 390, height: 844 } });
  await context.route('**/assets/**', (route) => route.abort());
  await context.addInitScript(
    (kept) => {
      if (kept) localStorage.setItem('zhudu.place', kept);
    },
    place && JSON.stringify({ [FULL.id]: place }),
  );
  const page = await context.newPage();
  await watchShifts(page);
  await page.goto(new URL(path, site).href);
  return page;
}

test('a new visitor has one thing to press, which begins the report', async () => {
  const page = await openPage(COVER);
  const start = page.locator('.start a:visible');
  expect(await start.allTextContents()).toEqual(['从头读起']);
  await start.click();
  await listening(page);
  const [first] = pagesOf(FULL);
  expect(page.url()).toBe(new URL(first ? pageUrl(FULL, first) : '', site).href);
  expect(await page.locator('[data-paragraph="0-1"]').isVisible()).toBe(true);
});

test('who comes back goes on where reading stopped; that is said before any script has come', async () => {
  for (const path of [COVER, '/index.html']) {
    const page = await openBeforeScripts(path, PLACE);
    const start = page.locator(`[data-start="${FULL.id}"] a:visible`);
    expect(await start.allTextContents()).toEqual([`接着读：${PLACE.title}`, '从头读起']);
    await start.first().click();
    expect(page.url()).toContain(`${FULL.id}/${PLACE.page}`);
  }
});

test.each([undefined, PLACE])(
  'nothing of the cover moves while it loads, with the place %o',
  async (place) => {
    const page = await openBeforeScripts(COVER, place);
    expect(await shiftsOn(page)).toEqual([]);
  },
);

test('a sentence of the report stands there with its note; its word leads to the whole, beside the text', async () => {
  const page = await openPage(COVER);
  const example = exampleOf(FULL, library.termById, matcherOf(FULL));
  const { before = '', words = '', after = '', term, paragraph } = example ?? {};
  const shown = page.locator('.example');
  expect(await shown.locator('blockquote').textContent()).toBe(before + words + after);
  const said = await shown.locator('div').textContent();
  for (const part of [words, term?.gloss, term?.grade]) expect(said).toContain(part);
  expect(await shown.locator('figcaption a').getAttribute('href')).toContain(`#p${paragraph?.id}`);
  await shown.getByRole('link', { name: words, exact: true }).click();
  const note = page.locator(`.margin .note[id="${term?.id}"]`);
  await note.getByText(term?.meaning ?? '').waitFor();
  expect(await page.locator(`[data-paragraph="${paragraph?.id}"]`).textContent()).toContain(words);
});

test('without scripts the word of the example leads to the whole of its note', async () => {
  const page = await openPage(COVER, { javaScriptEnabled: false });
  const { words = '', term } = exampleOf(FULL, library.termById, matcherOf(FULL)) ?? {};
  await page.locator('.example').getByRole('link', { name: words, exact: true }).click();
  const note = page.locator('.note:target');
  expect(await note.getByText(term?.meaning ?? '').isVisible()).toBe(true);
});

test('the library has its newest reports with their buttons, and names the report of its example', async () => {
  const page = await openPage('index.html');
  // Older ones are found by their places.
  const newest = library.reports.slice(0, 3);
  expect(library.reports.length).toBeGreaterThan(newest.length);
  expect(await page.locator('.library h3 a').allTextContents()).toEqual(
    newest.map(({ title }) => title),
  );
  expect(await page.locator('.library .primary').allTextContents()).toEqual(
    newest.map(() => '从头读起'),
  );
  expect(await page.textContent('.example figcaption')).toContain(library.reports[0]?.title);
});

test('the lengths of the contents add up to that of the report', async () => {
  const page = await openPage(COVER);
  const amounts = await page.locator('.contents > ol > li > a small').allTextContents();
  const sum = amounts.reduce((total, text) => total + Number.parseInt(text, 10), 0);
  expect(sum).toBe(charactersIn(FULL.paragraphs));
  expect(await page.textContent('.doors')).toContain(`${sum} 字`);
});

test('the three ways in lead on', async () => {
  const page = await openPage(COVER);
  const ways = await page.$$eval('.doors a', (links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  );
  for (const url of [
    urlOf('full', FULL),
    '/glossary/index.html',
    '/names/index.html',
    '/search.html',
  ])
    expect(ways).toContain(new URL(url, site).href);
  for (const way of ways) {
    await visit(page, way);
    expect(await page.locator('h1').count()).toBe(1);
  }
});

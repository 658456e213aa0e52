/** A report that is not finished says so, and what it lacks; one that is 定稿 says nothing of it. */
import { expect, test } from 'vitest';
import { pagesOf } from '../../report/pages.ts';
import type { Report } from '../../report/report.ts';
import { pageUrl, reportUrl, urlOf } from '../../site/urls.ts';
import { openView } from '../../views/open.ts';
import { openPage, site, visit } from '../browser.ts';
import { CORRECTED, FULL, openOf } from '../fixture.ts';
import { choose, openSettings, paragraphsOn } from '../pages.ts';

/** The one that is not 定稿. */
const OPEN = CORRECTED;
const things = openOf(OPEN);
const view = openView(OPEN, things);
const chapters = (report: Report) => pagesOf(report).map((page) => pageUrl(report, page));

test('the cover says how far the work is, and leads to what is open', async () => {
  const page = await openPage(reportUrl(OPEN));
  const said = (await page.textContent('.progress')) ?? '';
  const { phrases, numbers } = things;
  expect(said).toContain(OPEN.status);
  expect(said).toContain(`${phrases.total} 个，已收 ${phrases.settled} 个`);
  expect(said).toContain(`${numbers.total} 处，已收 ${numbers.settled} 处`);
  await page.click('.progress a');
  expect(page.url()).toBe(new URL(urlOf('open', OPEN), site).href);
});

test('a report that is 定稿 has neither such a page nor a word of it', async () => {
  const page = await openPage(reportUrl(FULL));
  for (const url of [reportUrl(FULL), ...chapters(FULL), `/${FULL.id}/figures.html`]) {
    await visit(page, url);
    const open = page.locator('.progress, .no-entry, a[href*="open.html"]');
    expect(await open.count(), url).toBe(0);
  }
  const answer = await page.request.get(new URL(urlOf('open', FULL), site).href);
  expect(answer.status()).toBe(404);
});

test('all that is open is listed, each with the way to its place', async () => {
  const page = await openPage(urlOf('open', OPEN));
  expect(await page.locator('.open-phrases > li b.said').allTextContents()).toEqual(
    view.phrases.map(({ phrase }) => `“${phrase}”`),
  );
  const said = await page.locator('.open-phrases ol .said b').allTextContents();
  expect(said).toEqual(view.phrases.flatMap(({ phrase, count }) => Array(count).fill(phrase)));
  const textOf = new Map(OPEN.paragraphs.map(({ id, text }) => [id, text]));
  const numbers = things.numbers.open.map(({ paragraph, start, end }) =>
    textOf.get(paragraph)?.slice(start, end),
  );
  expect(await page.locator('.open-numbers .said b').allTextContents()).toEqual(numbers);
  await page.click('.open-phrases a');
  const [first] = view.phrases;
  const paragraph = page.locator(`[data-paragraph="${first?.passages[0]?.paragraph}"]`);
  await paragraph.locator('mark').first().waitFor();
  expect(await paragraph.textContent()).toContain(first?.phrase);
});

test.each([true, false])(
  'each phrase is marked where it stands and the text is the paper’s, scripts: %s',
  async (javaScriptEnabled) => {
    const page = await openPage(reportUrl(OPEN), { javaScriptEnabled });
    const marked: string[] = [];
    for (const [at, url] of chapters(OPEN).entries()) {
      await visit(page, url, javaScriptEnabled);
      const { paragraphs = [] } = pagesOf(OPEN)[at] ?? {};
      const expected = paragraphs.map(({ id, text }) => ({ id, text }));
      expect(await paragraphsOn(page)).toEqual(expected);
      marked.push(...(await page.locator('.text .no-entry').allTextContents()));
      expect(await page.textContent('.key')).toContain('尚无词条');
    }
    expect(marked).toEqual(
      things.phrases.open.flatMap(({ phrase, places }) => places.map(() => phrase)),
    );
    expect(marked.length).toBeGreaterThan(0);
  },
);

test('the marks go with the others when nothing is marked', async () => {
  const { page: slug = '' } = view.phrases[0]?.passages[0] ?? {};
  const page = await openPage(`${OPEN.id}/${slug}.html`);
  const shown = () =>
    page.$eval('.text .no-entry', (mark) =>
      [...getComputedStyle(mark).backgroundImage.matchAll(/rgba?\([^)]*\)/g)].map(([one]) => one),
    );
  const transparent = 'rgba(0, 0, 0, 0)';
  expect(await shown()).not.toContain(transparent);
  await openSettings(page);
  await choose(page, 'marks', 'none');
  expect(new Set(await shown())).toEqual(new Set([transparent]));
});

test('of a report that has guides, the chapters without one are listed', async () => {
  const page = await openPage('qingshan-2021/open.html');
  const links = page.locator('section:has(#guides) a');
  expect(await links.allTextContents()).toEqual(['开篇', '二、2021年工作安排', '结语']);
  await links.last().click();
  expect(await page.locator(':target').getAttribute('data-paragraph')).toBe('3-1');
  await visit(page, urlOf('open', OPEN));
  expect(await page.locator('#guides').count()).toBe(0);
});

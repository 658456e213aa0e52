/** Where one is: on each page of the text, and in the outline of the single file. */
import { expect, test } from 'vitest';
import { contentsOf } from '../../report/contents.ts';
import { pageUrl, urlOf } from '../../site/urls.ts';
import { openPage, visit } from '../browser.ts';
import { FULL, library } from '../fixture.ts';

test('each page of the text shows its name large, and a section the name of its part above it', async () => {
  const page = await openPage('index.html');
  const seen = () =>
    page.evaluate(() => {
      const letters = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
      const text = letters(document.querySelector('.text') as Element);
      const large = [...document.querySelectorAll('h1, [data-paragraph], .lead')]
        .filter((one) => letters(one) > text && !one.matches('.only-heard'))
        .map((one) => one.textContent?.replace(/。$/, ''));
      return { large, above: document.querySelector('.running')?.textContent };
    });
  for (const report of library.reports) {
    for (const part of contentsOf(report)) {
      for (const entry of part.sections.length > 0 ? part.sections : [part]) {
        await visit(page, pageUrl(report, entry.page));
        const { large, above } = await seen();
        const isPart = part.sections.length === 0;
        const begins = part.page === entry.page || isPart;
        expect(large).toEqual(
          isPart ? [part.title] : [...(begins ? [part.title] : []), entry.title],
        );
        if (!begins) expect(above).toContain(part.title);
      }
    }
  }
});

test('the headings of a page go down step by step from one h1', async () => {
  const page = await openPage('index.html');
  const report = FULL;
  for (const address of [
    'index.html',
    `${report.id}/index.html`,
    `${report.id}/full.html`,
    ...contentsOf(report).flatMap(({ page: own, sections }) =>
      [own, ...sections.map((one) => one.page)].map((one) => pageUrl(report, one)),
    ),
  ]) {
    await visit(page, address);
    const levels = await page.$$eval('main :is(h1, h2, h3, h4)', (all) =>
      all.map(({ tagName }) => Number(tagName.slice(1))),
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    const skipped = levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1);
    expect(skipped, address).toEqual([]);
  }
});

test('words are found across the end of a section’s name, which is set on a line of its own', async () => {
  const page = await openPage(`${FULL.id}/part-3-2.html`);
  const paragraph = page.locator('[data-paragraph="3.2-1"]');
  const name = paragraph.locator('.lead');
  const [own, next] = await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
    return [Math.min(...tops), Math.max(...tops)];
  });
  expect(next).toBeGreaterThan(own ?? 0);
  const words = `${((await name.textContent()) ?? '').slice(-4)}坚持`;
  // `find` is the browsers' own search, which no standard has.
  expect(
    await page.evaluate(
      (words) => (window as unknown as { find(s: string): boolean }).find(words),
      words,
    ),
  ).toBe(true);
});

test('in the single file every line of the outline leads to a place of its own, and nothing is there that is not in the file', async () => {
  const page = await openPage(urlOf('single', FULL));
  const lines = await page.$$eval('.outline a', (links) =>
    links.map((link) => ({
      name: link.textContent?.trim(),
      place: link.getAttribute('href') ?? '',
      found: document.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`) !== null,
    })),
  );
  expect(lines.filter(({ found }) => !found)).toEqual([]);
  expect(new Set(lines.map(({ place }) => place)).size).toBe(lines.length);
  expect(await page.textContent('.outline')).not.toMatch(/全文一页|数据|工具/);
  // What stands there is a link or the outline's own name.
  const words = await page.$eval('.outline', (outline) => {
    for (const one of outline.querySelectorAll('a, summary, .key')) one.remove();
    return outline.textContent?.trim();
  });
  expect(words).toBe('');
});

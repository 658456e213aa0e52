/** The picture of the slogans: no line that the entries don't state, none missing; legible, and said in words. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isOrdinary } from '../../model/term.ts';
import type { Report } from '../../report/report.ts';
import { termUrl } from '../../site/entry-urls.ts';
import { urlOf } from '../../site/urls.ts';
import { openPage, site } from '../browser.ts';
import { CORRECTED, FULL, library, matcherOf, usageOf } from '../fixture.ts';
import { markedIn, ofBothAlike, statedOf } from '../stated.ts';

const statedIn = (report: Report) => statedOf(library.terms, markedIn(report, matcherOf(report)));

/** The edges that a part of the page has. */
async function edgesIn(page: Page, part: string): Promise<string[]> {
  const edges = await page.$$eval(`${part} [data-edge]`, (all) =>
    all.map((one) => (one as HTMLElement | SVGElement).dataset.edge ?? ''),
  );
  return edges.map(ofBothAlike).sort();
}

test.each([FULL, CORRECTED])('the lines are what the entries state: $id', async (report) => {
  const page = await openPage(urlOf('slogans', report));
  const stated = statedIn(report);
  if (stated.length === 0) {
    expect(await page.locator('svg').count()).toBe(0);
    expect(await page.textContent('.intro')).toContain('还没有写明');
  } else {
    for (const part of ['.map', '.families', '.edges']) {
      expect(await edgesIn(page, part), part).toEqual(stated);
    }
  }
});

test('there is such a line of each kind, one of them from the other’s entry; no word is lost', async () => {
  const stated = statedIn(FULL);
  expect(stated).toContain('ming-yun-yi-ti-hua 属于 yi-er-san-si');
  expect(stated).toContain('san-ban 落实 fang-guan-fu');
  expect(stated.filter((edge) => edge.includes('参看')).length).toBeGreaterThan(2);
  // The same words are another's in another place: that sense states nothing.
  expect(statedIn(CORRECTED).join()).not.toContain('san-ban');

  const page = await openPage(urlOf('slogans', FULL));
  const carried = page.locator('.edges [data-edge="san-ban 落实 fang-guan-fu"]');
  expect(await carried.textContent()).toContain('云溪县的“三办”照它来办');
  expect(await carried.textContent()).toContain('“放管服”的词条');
  const shown = await page.$$eval('.map [data-node], [data-alone]', (all) =>
    all.map((one) => {
      const { node, alone } = (one as HTMLElement | SVGElement).dataset;
      return node ?? alone ?? '';
    }),
  );
  const ids = markedIn(FULL, matcherOf(FULL));
  const slogans = library.terms.filter((term) => ids.has(term.id) && !isOrdinary(term));
  expect(new Set(shown).size).toBe(shown.length);
  expect(slogans.filter(({ id }) => !shown.includes(id))).toEqual([]);
});

test.each([
  [1440, '.map', '.families'],
  [390, '.families', '.map'],
])('at %i pixels one drawing is shown, its letters large enough', async (width, seen, hidden) => {
  const page = await openPage(urlOf('slogans', FULL), { width, height: 800 });
  expect(await page.locator(seen).isVisible()).toBe(true);
  expect(await page.locator(hidden).isVisible()).toBe(false);
  const sizes = await page.$$eval(`${seen} a text:not(.of)`, (texts) =>
    texts.map((text) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
      return scale * Number.parseFloat(getComputedStyle(text).fontSize);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test('a word leads to its first place in the text, and is marked there', async () => {
  const page = await openPage(urlOf('slogans', FULL));
  const node = page.locator('.map [data-node=yi-er-san-si]');
  expect(await node.locator('title').textContent()).toBe('1234，明州市，有出处');
  await node.press('Enter');
  const [first] = usageOf('yi-er-san-si').filter(({ report }) => report === FULL);
  const paragraph = first?.occurrences[0]?.paragraph.id;
  await page.locator(`[data-paragraph="${paragraph}"] mark`).first().waitFor();
  expect(new URL(page.url()).hash).toBe(`#p${paragraph}`);
  expect(new Set(await page.locator('mark').allTextContents())).toEqual(new Set(['1234']));
});

test('an entry says what it is part of and what it carries out, with the way there', async () => {
  for (const [id, kind, to] of [
    ['ming-yun-yi-ti-hua', '属于', 'yi-er-san-si'],
    ['san-ban', '落实', 'fang-guan-fu'],
  ] as const) {
    const page = await openPage(termUrl(id, true));
    const related = page.locator('.related', { hasText: `${kind}：` });
    expect(await related.locator('a').first().textContent()).toBe(library.termById.get(to)?.term);
    await related.locator('a').first().click();
    expect(page.url()).toBe(new URL(termUrl(to, true), site).href);
  }
});

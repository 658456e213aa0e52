/**
 * The glossary and the names: a line an entry, and what narrows them stays in sight. Of one report a line
 * opens in place; of several it leads to its entry's page.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withNotes } from '../../library/own-notes.ts';
import { queriesOf } from '../../library/queries.ts';
import type { Library } from '../../library/whole.ts';
import { filterForm, isFoundBy } from '../../model/filter-form.ts';
import { pinyinOf } from '../../model/pinyin.ts';
import { pinyinOfName } from '../../names/order.ts';
import { entriesOf, type GlossaryLine, linesOf } from '../../views/senses.ts';
import { openPage, visit } from '../browser.ts';
import { library } from '../fixture.ts';
import { library as one, onOne } from '../one.ts';
import { reload, shownIds } from '../pages.ts';

/** What an entry is found by: its forms and its pinyin. */
interface Entry {
  id: string;
  findable: string[];
  kind: string;
}
/** The lines of the glossary, with what reports' own notes explain. */
function linesIn(library: Library): GlossaryLine[] {
  const terms = withNotes(library.terms, queriesOf(library).summaries(0));
  return linesOf(entriesOf(terms), library.reports.length > 1);
}
const findable = (...words: string[]) => words.map(filterForm);
const listsOf = (library: Library): [string, Entry[]][] => [
  [
    'glossary/index.html',
    linesIn(library).map(({ term, anchor }) => ({
      ...term,
      id: anchor,
      findable: findable(term.term, ...term.also, pinyinOf(term).text),
    })),
  ],
  [
    'names/index.html',
    library.names.map((name) => ({
      ...name,
      findable: findable(name.name, ...name.also, pinyinOfName(name).text),
    })),
  ],
];
const OF_ONE = listsOf(one).map(
  ([path, entries]) => ['one report', path, onOne(path), entries] as const,
);
const OF_SEVERAL = listsOf(library).map(
  ([path, entries]) => ['several reports', path, path, entries] as const,
);

const openIds = (page: Page) => page.$$eval('.entry[open]', (all) => all.map(({ id }) => id));
/** How far below the filters the top of the address's entry stands, in px. */
const belowFilters = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector(':target')?.getBoundingClientRect().top ?? Number.NaN;
    return top - (document.querySelector('.filters')?.getBoundingClientRect().bottom ?? 0);
  });
async function expectRightBelowFilters(page: Page): Promise<void> {
  await expect.poll(() => belowFilters(page)).toBeGreaterThanOrEqual(0);
  await expect.poll(() => belowFilters(page)).toBeLessThanOrEqual(8);
}

describe.each([...OF_ONE, ...OF_SEVERAL])('of %s, %s', (_, __, path, entries) => {
  const far = entries[Math.floor(entries.length / 2)]?.id ?? '';
  const kind = entries[0]?.kind ?? '';

  test('a letter without entries under the filter is no link, and is one again', async () => {
    const page = await openPage(path);
    const letters = () =>
      page.$$eval('.initials a', (all) =>
        all.map((a) => [a.textContent, a.hasAttribute('href'), a.getAttribute('aria-disabled')]),
      );
    const all = await letters();
    expect(all.every(([, isLink, disabled]) => isLink && disabled === null)).toBe(true);
    await page.selectOption('select[name=kind]', kind);
    const initials = new Set(
      await page.$$eval('.initial:not([hidden]) h2', (heads) => heads.map((h) => h.textContent)),
    );
    expect(initials.size).toBeGreaterThan(0);
    expect(initials.size).toBeLessThan(all.length);
    expect(await letters()).toEqual(
      all.map(([letter]) => {
        const isLink = initials.has(letter as string);
        return [letter, isLink, isLink ? null : 'true'];
      }),
    );
    await page.click('[data-show-all]');
    expect(await letters()).toEqual(all);
    expect(await page.isVisible('[data-show-all]')).toBe(false);
    expect(new URL(page.url()).search).toBe('');
  });

  test('words find what the shared rule says, and nothing else', async () => {
    const page = await openPage(path);
    for (const typed of ['云', 'yun', '农田', 'sān', '5g', 'zhi']) {
      const found = entries.filter((one) => isFoundBy(one.findable, filterForm(typed)));
      await page.fill('input[name=words]', typed);
      expect(await shownIds(page), typed).toEqual(found.map(({ id }) => id));
      if (found.length > 0)
        expect(await page.textContent('.filters output')).toContain(String(found.length));
    }
    await page.fill('input[name=words]', '查无此词');
    expect(await page.textContent('.filters output')).toBe('没有符合条件的，少选一项试试。');
    await reload(page);
    expect(await shownIds(page)).toEqual([]);
  });

  test('filters and letters stay in sight, little of a phone’s window, and show what is left from its beginning', async () => {
    const page = await openPage(path, { width: 390, height: 844, hasTouch: true, isMobile: true });
    const box = () =>
      page.$eval('.filters', (form) => {
        const { top, height } = form.getBoundingClientRect();
        return { top, height };
      });
    await page.evaluate(() =>
      scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }),
    );
    const bar = await page.$eval('.bar', (bar) => bar.getBoundingClientRect().bottom);
    expect((await box()).top).toBeCloseTo(bar, 0);
    expect((await box()).height).toBeLessThanOrEqual(100);
    await page.selectOption('select[name=kind]', kind);
    const [first = ''] = await shownIds(page);
    const line = await page.locator(`[id="${first}"]`).boundingBox();
    const { top, height } = await box();
    expect(line?.y).toBeGreaterThanOrEqual(top + height);
    expect(line?.y).toBeLessThan(844 / 2);
  });

  test('a choice that hides what is linked to gives way to it; a choice that there isn’t is none', async () => {
    const kinds = new Map(entries.map((entry) => [entry.id, entry.kind]));
    const another = entries.find((entry) => entry.kind !== kinds.get(far))?.kind;
    const page = await openPage(`${path}?kind=${another}#${far}`);
    expect(await shownIds(page)).toHaveLength(entries.length);
    expect(new URL(page.url()).search).toBe('');
    await visit(page, `${path}?kind=没有这种`);
    expect(await shownIds(page)).toHaveLength(entries.length);
  });
});

describe.each(OF_SEVERAL)('of %s, %s', (_, __, path, entries) => {
  test('every entry is one line, which leads to its page, also without JavaScript', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    const heights = await page.$$eval('.entry', (all) =>
      all.map((one) => one.getBoundingClientRect().height),
    );
    expect(heights).toHaveLength(entries.length);
    expect(Math.max(...heights)).toBeLessThan(70);
    expect(await page.locator('main :is(button, input, select, output):visible').count()).toBe(0);
    for (const { id } of [entries[0], entries.at(-1)].flatMap((one) => one ?? [])) {
      await visit(page, path, false);
      const words = await page.textContent(`[id="${id}"] b`);
      await page.click(`[id="${id}"] a`);
      expect(await page.textContent('h1')).toBe(words);
      // The way back leads to the line.
      await page.click('.trail a');
      expect(await page.locator('.entry:target').getAttribute('id')).toBe(id);
    }
  });
});

describe.each(OF_ONE)('of %s, %s', (_, __, path, entries) => {
  const far = entries[Math.floor(entries.length / 2)]?.id ?? '';
  const other = entries[Math.floor(entries.length / 3)]?.id ?? '';
  const kind = entries[0]?.kind ?? '';

  test('every entry is one line, which a click or a key opens and closes in place', async () => {
    const page = await openPage(path);
    expect(await shownIds(page)).toEqual(entries.map(({ id }) => id));
    expect(await openIds(page)).toEqual([]);
    const heights = await page.$$eval('.entry', (all) =>
      all.map((one) => one.getBoundingClientRect().height),
    );
    // Two lines of text where a headword is long.
    expect(Math.max(...heights)).toBeLessThan(70);
    const summary = page.locator(`[id="${far}"] > summary`);
    await summary.click();
    expect(await openIds(page)).toEqual([far]);
    expect(await page.locator(`[id="${far}"] .usage .said`).first().isVisible()).toBe(true);
    await summary.press('Enter');
    expect(await openIds(page)).toEqual([]);
  });

  test('the address is that of the entry that was opened, and opens it again', async () => {
    const page = await openPage(`${path}?kind=${kind}`);
    const [first = ''] = await shownIds(page);
    await page.click(`[id="${first}"] > summary`);
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${first}`);
    expect(new URL(page.url()).searchParams.get('kind')).toBe(kind);
    await reload(page);
    expect(await openIds(page)).toEqual([first]);
  });

  test.each([1440, 390])(
    'at %i px a link to an entry opens it right below the filters, also when it is loaded',
    async (width) => {
      const page = await openPage(`${path}#${far}`, { width, reducedMotion: 'reduce' });
      expect(await openIds(page)).toEqual([far]);
      await expectRightBelowFilters(page);
      await page.evaluate((id) => {
        location.hash = id;
      }, other);
      await expect.poll(() => openIds(page)).toContain(other);
      await expectRightBelowFilters(page);
    },
  );

  test('without JavaScript every line opens, and nothing pretends to narrow', async () => {
    const bare = await openPage(path, { javaScriptEnabled: false });
    expect(await bare.locator('.entry:visible').count()).toBe(entries.length);
    expect(await bare.locator('main :is(button, input, select, output):visible').count()).toBe(0);
    await bare.click(`[id="${far}"] > summary`);
    expect(await bare.locator(`[id="${far}"] .usage .said`).first().isVisible()).toBe(true);
    await bare.click('.initials a >> nth=1');
    expect(await bare.locator('.initial:target').count()).toBe(1);
  });
});

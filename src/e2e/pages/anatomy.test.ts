/** A counted slogan unfolds into what it counts: as a figure on its entry, in the card, in the margin, on paper. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shapeInWords } from '../../model/shape.ts';
import type { Group } from '../../model/term.ts';
import { openPage } from '../browser.ts';
import { heardOn } from '../heard.ts';
import { library, onOne } from '../one.ts';

const counted = library.terms.flatMap(({ id, term, groups }) =>
  groups ? [{ id, term, groups }] : [],
);
/** A slogan of four parts, of which one has an item that is not proved, and one was not found. */
const SLOGAN = 'yi-er-san-si';
const groups = library.termById.get(SLOGAN)?.groups ?? [];

/** The parts of a shape as the page shows them. */
function partsIn(
  page: Page,
  within: string,
): Promise<{ items: string[]; doubts: string[]; places: number }[]> {
  return page.$$eval(`${within} :is(.groups dd, ol.groups)`, (parts) =>
    parts.map((part) => ({
      items: [
        ...(part.querySelector('li') ? part.querySelectorAll('li') : part.querySelectorAll('p')),
      ].map((item) => item.textContent?.trim() ?? ''),
      doubts: [...part.querySelectorAll('i')].map((item) => item.textContent ?? ''),
      places: part.querySelector('.absent')?.textContent?.match(/○/g)?.length ?? 0,
    })),
  );
}

/** The same as the data has them. */
const partsOf = (own: readonly Group[]) =>
  own.map(({ count, items, unproven = [] }) => ({
    items: items?.map((item) => (unproven.includes(item) ? `${item}？` : item)) ?? [],
    doubts: unproven,
    places: items ? 0 : count,
  }));

test('the figure of each entry is its shape, part by part, and says so to who listens', async () => {
  const page = await openPage(onOne('glossary/index.html'));
  expect(counted.length).toBeGreaterThan(10);
  for (const { id, term, groups } of counted) {
    const entry = `.entry[id="${id}"]`;
    expect(await partsIn(page, entry), id).toEqual(partsOf(groups));
    const named = await page.$$eval(`${entry} dt`, (names) =>
      names.map((name) => name.textContent),
    );
    const names = groups.map(({ name }) => name).filter((name) => name !== undefined);
    if (names.length > 0) expect(named, id).toEqual(names);
    const label = await page.getAttribute(`${entry} figure`, 'aria-label');
    expect(label).toBe(shapeInWords(term, groups));
  }
});

test.each([
  ['the card', 820, '.card'],
  ['the margin', 1440, '.margin .open'],
])(
  '%s shows the parts, the doubt at its item, empty places for what was not found',
  async (_, width, within) => {
    const page = await openPage('yunxi-2024/part-2.html', { width, height: 900 });
    await page.click(`a.term[data-term="${SLOGAN}"]`);
    await page.waitForSelector(within);
    expect(await partsIn(page, within)).toEqual(partsOf(groups));
    const line = await page.$eval(
      `${within} .groups i`,
      (item) => getComputedStyle(item).borderBottomStyle,
    );
    expect(line).toBe('dotted');
    const boxes = await page.$$eval(`${within} :is(.groups, .groups :is(dt, dd, li))`, (parts) =>
      parts.map((part) => part.scrollWidth <= part.clientWidth && part.checkVisibility()),
    );
    expect(boxes).not.toContain(false);
    const heard = await heardOn(page);
    expect(
      heard.filter(({ role, name }) => role === 'image' && name === '存疑').length,
    ).toBeGreaterThan(0);
    expect(heard.filter(({ name }) => name.includes('○'))).toEqual([]);
  },
);

test('on paper the shape is whole', async () => {
  const page = await openPage('yunxi-2024/part-2.html', { width: 1440, height: 900 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const within = `.note[id="${SLOGAN}"]`;
  expect(await partsIn(page, within)).toEqual(partsOf(groups));
  expect(await page.locator(`${within} .groups`).isVisible()).toBe(true);
});

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameUrl, termUrl } from './entry-urls.ts';
import {
  hasPage,
  nameOf,
  PAGES,
  type PageKind,
  pagesInBar,
  pagesInOutline,
  pagesOfGroup,
} from './pages.ts';
import { HOME_URL, pageUrl, placeUrl, reportUrl, urlOf } from './urls.ts';

const NEW = { id: 'a-2024', year: 2024, desk: null, status: '初入库' } as const;
const DONE = { ...NEW, desk: {} as never, status: '定稿' } as const;

test('an address is the file of its kind, with the names that it leaves open', () => {
  expect(HOME_URL).toBe('/index.html');
  expect(urlOf('search')).toBe('/search.html');
  expect(urlOf('full', NEW)).toBe('/a-2024/full.html');
  expect(reportUrl(NEW)).toBe('/a-2024/index.html');
  expect(pageUrl(NEW, { slug: 'part-3-1' })).toBe('/a-2024/part-3-1.html');
  expect(placeUrl('河南省/信阳市')).toBe('/places/河南省/信阳市.html');
  expect(termUrl('gdp', true)).toBe('/glossary/gdp.html');
  expect(termUrl('gdp', false)).toBe('/glossary/index.html#gdp');
  expect(nameUrl('企业-A&B', true)).toBe('/names/企业-A%26B.html');
  expect(() => urlOf('full', undefined)).toThrow('which report');
});

test('links lead to the pages that a report has, to those of a group alone where it is named', () => {
  const [ofNew, ofDone] = [pagesOfGroup(NEW), pagesOfGroup(DONE)];
  expect([ofNew.includes('full'), ofDone.includes('full')]).toEqual([true, true]);
  expect([ofNew.includes('open'), ofDone.includes('open')]).toEqual([true, false]);
  expect([ofNew.includes('figures'), ofDone.includes('figures')]).toEqual([false, true]);
  expect([hasPage('open', NEW), hasPage('open', DONE)]).toEqual([true, false]);
  const compared = pagesOfGroup(DONE, 'compare');
  expect(compared).toContain('ledger');
  expect(compared).not.toContain('full');
  expect(compared).toEqual(ofDone.filter((page) => compared.includes(page)));
});

test('the outline leads to all but those which the first page to learn from leads to', () => {
  const shown = pagesInOutline(DONE);
  expect(pagesOfGroup(DONE).filter((page) => !shown.includes(page))).toEqual([
    'slogans',
    'phrases',
    'downloads',
    'amend',
  ]);
  expect(shown).toContain('study');
});

test('the bar leads to the lists and, where there is a report, to its pages', () => {
  expect(pagesInBar()).toEqual(['glossary', 'names']);
  expect(pagesInBar(NEW)).toEqual(['cover', 'glossary', 'names']);
  expect(pagesInBar(DONE)).toEqual(['cover', 'figures', 'glossary', 'names']);
});

test('whatever a link leads to has a name, with the year of its report', () => {
  const linked = [...pagesOfGroup(NEW), ...pagesOfGroup(DONE), ...pagesInBar(DONE)];
  expect(linked.filter((page) => nameOf(page, DONE) === '')).toEqual([]);
  expect(nameOf('commitments', DONE)).toBe('2024年要做的事');
});

test('no two kinds have the same file', () => {
  const files = Object.values(PAGES).map(({ file }) => file);
  expect(new Set(files).size).toBe(files.length);
});

test('every stylesheet of a page is that of a kind, and every kind’s is there', () => {
  const named = Object.values<PageKind>(PAGES)
    .flatMap(({ style, further = [], inlineStyle }) => [
      style,
      ...further.map((one) => one.style),
      inlineStyle,
    ])
    .filter((style) => style !== undefined)
    .map((style) => `${style}.css`);
  expect([...new Set(named)].sort()).toEqual(readdirSync('src/styles/pages').sort());
});

/** The glossary page: every entry, graded, with every passage it occurs in. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { getLibrary, usageOf } from '../library/current.ts';
import { launchChromium } from './browsers.ts';

const { terms } = getLibrary();
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${inject('site')}glossary/index.html`);
});
afterAll(() => browser.close());

test('all entries are there, by pinyin, each with its grade and its passages', async () => {
  const shown = await page.$$eval('.entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      grade: entry.getAttribute('data-grade'),
      passages: [...entry.querySelectorAll('.usage b')].map((b) => b.textContent),
    })),
  );
  expect(shown.map(({ id }) => id)).toEqual(terms.map(({ id }) => id));
  for (const [at, term] of terms.entries()) {
    const passages = usageOf(term.id).flatMap(({ occurrences }) =>
      occurrences.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)),
    );
    expect(passages.length, term.term).toBeGreaterThan(0);
    expect(shown[at]?.passages).toEqual(passages);
    expect(shown[at]?.grade).toBe(term.grade);
  }
});

test('a passage leads to its paragraph', async () => {
  const link = page.locator('#san-hua-san-zhi .usage a').first();
  const href = await link.getAttribute('href');
  const other = await browser.newPage();
  await other.goto(new URL(href ?? '', page.url()).href);
  expect(await other.textContent(':target')).toContain('三化三制');
  await other.close();
});

test('no mirror or doubtful page is linked', async () => {
  const doubtful = terms.flatMap(({ sources }) =>
    sources.filter(({ quality, url }) => quality && url).map(({ url }) => url),
  );
  expect(doubtful.length).toBeGreaterThan(50);
  const links = await page.$$eval('a[rel~=external]', (all) =>
    all.map((a) => a.getAttribute('href')),
  );
  expect(links.filter((href) => doubtful.includes(href ?? ''))).toEqual([]);
});

test('level, kind, grade and words narrow the list, and the address holds the choice', async () => {
  await page.selectOption('select[name=level]', '省');
  await page.selectOption('select[name=kind]', '数字缩略');
  const expected = terms.filter(({ level, kind }) => level === '省' && kind === '数字缩略');
  expect(await page.$$eval('.entry:not([hidden])', (all) => all.map(({ id }) => id))).toEqual(
    expected.map(({ id }) => id),
  );
  await page.fill('input[name=words]', 'sanhua');
  expect(await page.$$eval('.entry:not([hidden])', (all) => all.map(({ id }) => id))).toEqual([
    'san-hua-san-zhi',
  ]);
  await page.reload();
  expect(await page.locator('.entry:visible').count()).toBe(1);
  await page.fill('input[name=words]', '查无此词');
  expect(await page.textContent('.filters output')).toContain('没有');
});

test('unexplained and doubtful entries are a list of their own that says how to help', async () => {
  const open = terms.filter(({ grade }) => grade === '未查到' || grade === '存疑');
  const listed = await page.$$eval('#open li a', (all) => all.map((a) => a.textContent));
  expect(listed).toEqual(open.map(({ term }) => term));
  expect(await page.textContent('#open')).toContain('怎样补充出处');
});

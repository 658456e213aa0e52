/** What is not the body of a report stands as what it is: never taken for the report, never lost. */
import { expect, test } from 'vitest';
import { bodyOf, charactersIn, matterOf } from '../../model/paragraph.ts';
import { reportUrl } from '../../site/urls.ts';
import { openPage } from '../browser.ts';
import { library } from '../fixture.ts';

const report = library.reports.find(({ id }) => id === 'qingshan-2021');
if (!report) throw new Error('no report with matter besides its body');
const { paragraphs } = report;
const textOf = (id: string) => paragraphs.find((one) => one.id === id)?.text;

test('the cover counts the body, says what comes with it, and lists it last', async () => {
  const page = await openPage(reportUrl(report));
  const body = bodyOf(paragraphs);
  const said = await page.textContent('.doors li:first-child > p');
  expect(said).toContain(`${body.length} 段，${charactersIn(body)} 字`);
  expect(said).toContain('报告自带注释 4 条、附件 1 个');
  const lines = await page
    .locator('.contents > ol > li')
    .evaluateAll((all) =>
      all.map((line) => [line.querySelector('a')?.firstChild?.textContent?.trim(), line.className]),
    );
  expect(lines.slice(-4)).toEqual([
    ['结语', ''],
    ['名词解释', 'matter'],
    ['附件1 2021年青山县十件民生实事', 'matter'],
    ['篇后文字', 'matter'],
  ]);
});

test('lines of a web page stand in their places, named as such and without a mark', async () => {
  const page = await openPage('qingshan-2021/part-1.html');
  const outside = page.locator('.outside');
  expect(await outside.locator('p').allTextContents()).toEqual([textOf('f-1'), textOf('f-2')]);
  expect(await outside.locator('.num').allTextContents()).toEqual(['篇前第1行', '篇前第2行']);
  expect(await page.textContent('.main-title')).toBe(report.cover.title);
  const back = await openPage('qingshan-2021/back.html');
  expect(await back.textContent('.running')).toContain('不是报告');
  expect(await back.locator('.text :is(.term, .no-entry)').count()).toBe(0);
  // The phrase without an entry of the body is marked; the same sort of phrase there is nobody's work.
  expect(textOf('b-1')).toContain('“青山e站”');
});

test('rows of a table have their cells below each other, and their text is the paper’s', async () => {
  const page = await openPage('qingshan-2021/annex-1.html');
  const rows = page.locator('.row > p');
  expect(await rows.allTextContents()).toEqual(
    ['a1-2', 'a1-3', 'a1-4', 'a1-5'].map((id) => textOf(id)),
  );
  const lefts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().x))),
  );
  expect(new Set(lefts.map(String)).size).toBe(1);
  expect(new Set(lefts[0]).size).toBe(4);
});

test('what import was not sure of is listed with the way to its place, until it is settled', async () => {
  const page = await openPage('qingshan-2021/open.html');
  const doubts = page.locator('section[aria-labelledby=doubts] li');
  expect(await doubts.count()).toBe(2);
  expect(await doubts.first().textContent()).toContain('正文里没有“青山e站”');
  await doubts.first().locator('a').click();
  expect(page.url()).toMatch(/notes\.html#pn-4$/);
});

test('search finds it, says where it stands, and narrows to it', async () => {
  const page = await openPage(`search.html?${new URLSearchParams({ q: '青山', kind: '篇外' })}`);
  await page.waitForSelector('[data-search-state=done]');
  const keys = await page
    .locator('[data-hit]')
    .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-hit')));
  expect(keys).toEqual(['qingshan-2021/f-2', 'qingshan-2021/b-1', 'qingshan-2021/b-2']);
  expect(await page.textContent('[data-hit="qingshan-2021/b-1"]')).toContain('篇后');
  expect(await page.textContent('[data-search-narrow] summary')).toContain('报告以外');
  const choices = await page.locator('[data-search-narrow] label').allTextContents();
  expect(choices.join()).toMatch(/报告的注释 ?1/);
});

test('the whole report on one page has all of it, in the order of the file', async () => {
  const page = await openPage('qingshan-2021/full.html');
  const ids = await page
    .locator('[data-paragraph]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-paragraph')));
  expect(ids).toEqual(paragraphs.map(({ id }) => id));
  expect(ids.filter((id) => id && matterOf(id) === '篇外')).toHaveLength(4);
});

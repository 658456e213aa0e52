/** A guide before a text and questions behind it: what they say, folded as the reader likes, no part of the text. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';
import { shiftsOn, watchShifts } from '../checks/shifts.ts';
import { FULL } from '../fixture.ts';
import { reload } from '../pages.ts';

const WRITTEN = 'yunxi-2024/part-1.html';
/** Its questions are made from figures. */
const MADE = 'yunxi-2024/part-2.html';
const PHONE = { width: 390, height: 844 };

const isOpen = (page: Page) => page.locator('[data-guide] div').isVisible();
const press = (page: Page) => page.click('[data-guide] summary');

test('it stands before the text: an editor’s words, then what links to the text', async () => {
  const page = await openPage(WRITTEN);
  const guide = page.locator('[data-guide]');
  expect(await page.locator('[data-guide] ~ article.text ~ [data-questions]').count()).toBe(1);
  expect(await guide.locator('summary').textContent()).toMatch(
    /^导读\d+字，约\d+—\d+分钟（每分钟300—400字）$/,
  );
  expect(await guide.locator('p').allTextContents()).toEqual(
    FULL.chapters.find(({ slug }) => slug === 'part-1')?.guide?.about,
  );
  expect(await guide.locator('dt').allTextContents()).toEqual(['小标题', '口号', '数据']);
  for (const link of await guide.locator('dd a').all()) {
    const { hash } = await link.evaluate(({ hash }: HTMLAnchorElement) => ({ hash }));
    expect(await page.locator(hash.replaceAll('.', '\\.')).count(), hash).toBe(1);
  }
});

test('a slogan of it leads to its note beside the text', async () => {
  const page = await openPage(WRITTEN);
  await page.locator('.notes.ready').waitFor({ state: 'attached' });
  await page.click('[data-guide] a[href="#yi-xi-liang-an"]');
  await page.locator('.margin .note.open#yi-xi-liang-an').waitFor();
});

test('what is made of data alone has no words of ours about the chapter', async () => {
  const page = await openPage('liutang-2022/part-1.html');
  expect(await page.locator('[data-guide] p').count()).toBe(0);
  expect(await page.locator('[data-guide] dl').isVisible()).toBe(true);
  expect(await page.locator('[data-questions]').count()).toBe(0);
});

test('the whole report and what is not the body have none', async () => {
  for (const path of ['yunxi-2024/full.html', 'qingshan-2021/notes.html']) {
    const page = await openPage(path);
    expect(await page.locator('[data-guide], [data-questions]').count(), path).toBe(0);
  }
});

test('folded once, it is folded on every page of every report, until it is unfolded', async () => {
  const page = await openPage(WRITTEN);
  expect(await isOpen(page)).toBe(true);
  await page.focus('[data-guide] summary');
  await page.keyboard.press('Enter');
  expect(await isOpen(page)).toBe(false);
  for (const path of [MADE, 'liutang-2022/part-1.html']) {
    await visit(page, path);
    expect(await isOpen(page), path).toBe(false);
  }
  await press(page);
  expect(await isOpen(page)).toBe(true);
  await visit(page, WRITTEN);
  expect(await isOpen(page)).toBe(true);
});

test('on a phone it is folded until the reader unfolds it', async () => {
  const page = await openPage(WRITTEN, PHONE);
  expect(await isOpen(page)).toBe(false);
  await press(page);
  expect(await isOpen(page)).toBe(true);
  await reload(page);
  expect(await isOpen(page)).toBe(true);
});

test.each([
  ['wide', 1440, null],
  ['wide, folded', 1440, 'folded'],
  ['a phone', 390, null],
  ['a phone, unfolded', 390, 'open'],
])('%s: nothing moves while a page loads', async (_, width, guides) => {
  const page = await openPage('404.html', { width, height: 900 });
  await page.evaluate(
    (kept) => localStorage.setItem('zhudu.settings', kept),
    JSON.stringify({ guides }),
  );
  await watchShifts(page);
  await visit(page, WRITTEN);
  await page.waitForLoadState('networkidle');
  expect(await shiftsOn(page)).toEqual([]);
  // As it is seen before the page's script comes.
  const shown = await isOpen(page);
  await page.route('**/assets/site.js*', (route) => route.abort());
  await visit(page, WRITTEN, false);
  expect(await isOpen(page)).toBe(shown);
});

test('answers are hidden until they are asked for; each leads to its words, which are marked', async () => {
  const page = await openPage(WRITTEN);
  const questions = page.locator('[data-questions] details');
  const asked = FULL.chapters.flatMap(({ slug, guide }) =>
    slug === 'opening' || slug === 'part-1' ? (guide?.questions ?? []) : [],
  );
  expect(await questions.count()).toBe(asked.length);
  expect(await page.locator('[data-questions] q:visible').count()).toBe(0);
  for (const [at, { words, paragraph, answer }] of asked.entries()) {
    const question = page.locator('[data-questions] details').nth(at);
    expect(await question.locator('summary').textContent()).toBe(words);
    await question.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await question.locator('q').textContent()).toBe(answer.join('……'));
    await question.locator('a').click();
    await page.waitForURL(new RegExp(`#p${paragraph}$`));
    await page.locator('mark').first().waitFor();
    const marked = await page.$$eval(`[data-paragraph="${paragraph}"] mark`, (marks) =>
      marks.map((mark) => mark.textContent).join(''),
    );
    expect(marked).toBe(answer.join('').replaceAll(/[“”]/g, ''));
  }
});

test('questions from figures are answered by the report’s words', async () => {
  const page = await openPage(MADE);
  const asked = page.locator('[data-questions] summary');
  expect(await asked.first().textContent()).toMatch(/的目标是多少？$/);
  await asked.first().click();
  const said = await page.locator('[data-questions] q').first().textContent();
  expect(FULL.paragraphs.find(({ id }) => id === '2.0-2')?.text).toContain(said);
});

test('without scripts the guide is open, questions unfold, and an answer leads to its paragraph', async () => {
  const page = await openPage(WRITTEN, { ...PHONE, javaScriptEnabled: false });
  expect(await isOpen(page)).toBe(true);
  await page.click('[data-questions] summary >> nth=1');
  await page.click('[data-questions] details[open] a');
  expect(await page.locator(':target').getAttribute('data-paragraph')).toBe('1.1-2');
});

test.each([
  ['all', [true, true, true]],
  ['short', [true, false, false]],
  ['text', [false, false, false]],
])('on paper, where the reader prints %s', async (print, expected) => {
  const page = await openPage(WRITTEN);
  await page.evaluate((print) => {
    document.documentElement.dataset['print'] = print;
    document.querySelector('.guide')?.removeAttribute('open');
    dispatchEvent(new Event('beforeprint'));
  }, print);
  await page.emulateMedia({ media: 'print' });
  const seen = async (selector: string) => page.locator(selector).first().isVisible();
  expect([
    await seen('[data-guide] p'),
    await seen('[data-questions] summary'),
    await seen('[data-questions] q'),
  ]).toEqual(expected);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await isOpen(page)).toBe(false);
});

test('everything (Ctrl+A) is the text without the guide and the answers that are open', async () => {
  const page = await openPage(WRITTEN);
  await page.click('[data-questions] summary >> nth=0');
  await page.click('[data-paragraph="1.1-1"]', { position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+a');
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toContain('GDP增长3.7%');
  expect(selected).not.toContain('每分钟');
  expect(selected).not.toContain('县长请大会代表审议');
});

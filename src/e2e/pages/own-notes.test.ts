/** A report's own notes: beside its text, from the references of its text, in the glossary and in the search. */
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';
import { library } from '../fixture.ts';
import { choose, openSettings } from '../pages.ts';

const CHAPTER = 'qingshan-2021/part-1.html';
const report = library.reports.find(({ id }) => id === 'qingshan-2021');
const textOf = (id: string) => report?.paragraphs.find((one) => one.id === id)?.text;

test('the references stand in the text as the paper has them, each a link to its note', async () => {
  const page = await openPage(CHAPTER, { javaScriptEnabled: false });
  const references = await page.$$eval('a.reference', (all) =>
    all.map((link) => ({
      paragraph: link.closest('[data-paragraph]')?.getAttribute('data-paragraph') ?? '',
      text: link.closest('[data-paragraph]')?.textContent,
      words: link.textContent,
      note: document.querySelector(link.getAttribute('href') ?? '')?.textContent,
    })),
  );
  expect(references.map(({ paragraph, words }) => [paragraph, words])).toEqual([
    ['1.0-2', '[2]'],
    ['1.0-3', '[1]'],
    ['1.0-4', '[3]'],
  ]);
  for (const { paragraph, text, note } of references) {
    expect(text).toBe(textOf(paragraph));
    expect(note).toMatch(/报告所附注释第\d条/);
  }
});

test('a reference is marked at every density, and opens the note', async () => {
  const page = await openPage(CHAPTER, { width: 390 });
  const lineOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link).backgroundImage);
  const seen = await lineOf('a.reference');
  expect(seen).not.toContain('rgba(0, 0, 0, 0)');
  await openSettings(page);
  await choose(page, 'marks', 'none');
  expect(await lineOf('a.term:not(.reference)')).toContain('rgba(0, 0, 0, 0)');
  expect(await lineOf('a.reference')).toBe(seen);
  await page.keyboard.press('Escape');
  await page.click('[data-paragraph="1.0-2"] a.reference');
  const meaning = await page.locator('.card .meaning').textContent();
  expect(`${textOf('n-2')}${textOf('n-2.2')}`).toBe(`2.三进三帮：${meaning}`);
});

test('a note leads to where it stands in the report, and to its entry', async () => {
  const page = await openPage(CHAPTER);
  const note = page.locator('.note', { hasText: '三进三帮' });
  const [place = '', entry = ''] = await note
    .locator('.quote a, .more a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(place).toMatch(/qingshan-2021\/notes\.html#pn-2$/);
  await visit(page, place);
  expect(await page.locator(':target').textContent()).toBe(textOf('n-2'));
  // There it need not be explained again.
  expect(await page.locator('.note').count()).toBe(0);
  await visit(page, entry);
  expect(await page.locator('h1').textContent()).toBe('三进三帮');
  expect(await page.locator('.whole-entry .quote').textContent()).toBe(
    '《2021年青山县政府工作报告》所附注释第2条',
  );
  expect(await page.locator('.usage > p').allTextContents()).toEqual(['青山县2021年 2 处']);
});

test('words of the glossary have the report’s sense in their entry, and one line in the list', async () => {
  const page = await openPage('glossary/yi-lao-yi-xiao.html');
  expect(await page.locator('.sense h2').allTextContents()).toEqual(['其他报告', '青山县2021年']);
  const [others = '', own = ''] = await page.locator('.sense').allTextContents();
  expect(others).not.toContain('青山县2021年');
  expect(own).toContain('所附注释第1条');
  await visit(page, 'glossary/index.html');
  const lines = await page.locator('.entry b', { hasText: '一老一小' }).allTextContents();
  expect(lines).toEqual(['一老一小', '一老一小青山县2021年']);
});

test('the search suggests what only a report’s notes explain, and says whose it is', async () => {
  const page = await openPage('search.html');
  const option = page.locator('[data-search-entries] [role=option]', { hasText: '码上办' });
  for (const words of ['mashangb', '码上', '码上办']) {
    await page.locator('input[type=search]').first().fill(words);
    await expect.poll(() => option.textContent()).toContain('青山县，2021年');
  }
});

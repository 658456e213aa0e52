/** 规范表述: each phrase in its sentence and with its place; copied with it, one or what is shown of a theme. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citationLabel } from '../../cite/label.ts';
import { officialQuote } from '../../cite/official.ts';
import { drawDocx } from '../../formats/docx/docx.ts';
import { themesOf } from '../../report/phrases.ts';
import type { Report } from '../../report/report.ts';
import { urlOf } from '../../site/urls.ts';
import { themeViews } from '../../views/phrases.ts';
import { openPage } from '../browser.ts';
import { CORRECTED, FULL, matcherOf } from '../fixture.ts';

const PAGE = urlOf('phrases', FULL);
const match = matcherOf(FULL);
const themes = themeViews(FULL, themesOf(FULL, match), match);

/** A phrase as it is cited. */
function quoted(report: Report, id: string, words: string): string {
  const paragraph = report.paragraphs.find((one) => one.id === id);
  if (!paragraph) throw new Error(`no ${id}`);
  const start = paragraph.text.indexOf(words);
  return officialQuote({
    report,
    paragraph: id,
    label: citationLabel(report, paragraph),
    text: paragraph.text,
    words: { start, end: start + words.length },
    others: [],
  });
}

test.each([true, false])(
  'phrases stand by theme in their sentences, terms lead to their entries, scripts: %s',
  async (javaScriptEnabled) => {
    const page = await openPage(PAGE, { javaScriptEnabled });
    const shown = await page.$$eval('.initial', (sections) =>
      sections.map((section) => ({
        name: section.querySelector('h2')?.textContent,
        sayings: [...section.querySelectorAll('.entry')].map((entry) => ({
          phrases: [...entry.querySelectorAll('.phrases .said')].map((one) => one.textContent),
          sentence: entry.querySelector('p.said')?.textContent ?? null,
          strong: [...entry.querySelectorAll('p.said b')].map((one) => one.textContent),
          label: entry.querySelector('.about a')?.textContent,
        })),
      })),
    );
    expect(shown).toEqual(
      themes.map(({ name, sayings }) => ({
        name,
        sayings: sayings.map(({ phrases, pieces, isWhole, label }) => ({
          phrases,
          sentence: isWhole
            ? null
            : pieces.flatMap(({ segments }) => segments.map(({ text }) => text)).join(''),
          strong: isWhole ? [] : phrases,
          label,
        })),
      })),
    );
    expect(await page.locator('[data-phrases] .copies').count()).toBe(
      javaScriptEnabled ? themes.reduce((sum, { count }) => sum + count, themes.length) : 0,
    );
    await page.click('.themes a:text("乡村振兴")');
    expect(await page.locator('.initial:target h2').textContent()).toBe('乡村振兴');
    await page.click('.said a:text("放管服")');
    expect(page.url()).toContain('/glossary/fang-guan-fu.html');
  },
);

test('the place of a sentence leads to it, and its phrases are marked there', async () => {
  const page = await openPage(PAGE);
  const entry = page.locator('.entry', { hasText: '牢固树立项目为王理念' });
  await entry.locator('.about a').click();
  await page.waitForSelector('mark');
  expect(await page.getAttribute(':target', 'data-paragraph')).toBe('3.1-1');
  const marks = await page.$$eval('mark', (all) => all.map(({ textContent }) => textContent));
  expect(marks.join('')).toBe('牢固树立项目为王理念以项目建设论英雄、凭实绩用干部');
});

test('one phrase is copied with its place, a theme as it is narrowed; the button says so', async () => {
  const page = await openPage(PAGE, { permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const said = () => page.textContent('[data-copied]');
  const words = '做到无事不扰、有求必应';
  const one = page.locator(`button[aria-label$="：${words}"]`);
  await one.press('Enter');
  await expect.poll(said).toBe('已复制，带着出处。');
  expect(await clipboard()).toBe(quoted(FULL, '3.1-4', words));
  expect(await one.textContent()).toBe('已复制');

  await page.fill('.filters input', '乡村');
  await page.getByRole('button', { name: '复制这一组：乡村振兴' }).click();
  await expect.poll(() => one.textContent()).toBe('复制');
  expect((await clipboard()).split('\n')).toEqual([
    '乡村振兴',
    quoted(FULL, '3.2-2', '建设和美乡村'),
    quoted(FULL, '3.2-2', '让干净整洁成为乡村常态'),
  ]);
});

test('what cannot be had is not called copied', async () => {
  const page = await openPage(PAGE);
  await page.route('**/text.js*', (route) => route.abort());
  const button = page.locator('.phrases .copies').first();
  await button.click();
  await expect.poll(() => button.textContent()).toBe('重试');
  expect(await page.textContent('[data-copied]')).toContain('没有复制成');
});

test('what is shown becomes a Word file, by theme, each phrase with its place', async () => {
  const page = await openPage(PAGE);
  await page.fill('.filters input', '乡村');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^存成 Word/ }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe(`${FULL.title}规范表述.docx`);
  const { text } = drawDocx(readFileSync(await download.path()), 'saved.docx');
  const source = `——《${FULL.title}》（2024年1月18日）第三部分（二）第2段`;
  expect(text.split('\n').slice(0, -1)).toEqual([
    '规范表述',
    `摘自《${FULL.title}》`,
    ...['乡村振兴', '建设和美乡村', source, '让干净整洁成为乡村常态', source],
  ]);
  expect(await page.textContent('[data-copied]')).toBe('已存成 Word，带着出处。');
});

test('a theme can be chosen alone', async () => {
  const page = await openPage(PAGE);
  await page.selectOption('select[name=theme]', '营商环境');
  expect(await page.locator('.initial:visible h2').allTextContents()).toEqual(['营商环境']);
  const { sayings = [] } = themes.find(({ name }) => name === '营商环境') ?? {};
  expect(await page.textContent('.filters output')).toBe(`${sayings.length} 句`);
});

test('of a report for which nobody chose any, its headings and slogans stand by section, and it says so', async () => {
  const page = await openPage(urlOf('phrases', CORRECTED));
  expect(await page.textContent('.intro')).toContain('还没有人选编');
  const shown = await page.locator('.phrases .said').allTextContents();
  expect(shown).toContain('一湖两翼');
  const text = CORRECTED.paragraphs.map((paragraph) => paragraph.text).join('\n');
  for (const words of shown) expect(text).toContain(words);
});

/** What a reader copies from a page is the text alone; what is ours can be copied by itself (C1). */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contextOf } from '../../annotate/usage.ts';
import { dragOver, pasted, pressControl } from '../clipboard.ts';
import { DEEP } from '../deep.ts';
import { engine } from '../engines.ts';
import { FIXTURE_SITE, FULL, library as fixtures } from '../fixture.ts';
import { library, nameUsageOf, onOne, usageOf } from '../one.ts';
import { newVisitor, visitorOfTest } from '../visitor.ts';

/** So high that what is dragged over is all in the window; narrow windows have longer paragraphs. */
const heightAt = (width: number) => (width < 500 ? 3000 : 1700);

// Nothing is kept from page to page here: one tab shows them all.
let page: Page;
let leave: () => Promise<void>;
beforeAll(async () => {
  ({ page, leave } = await newVisitor());
});
afterAll(() => leave());

async function open(address: string, width = 1440): Promise<void> {
  await page.setViewport({ width, height: heightAt(width) });
  await page.goto(new URL(address, inject('site')).href);
  await page.waitForSelector('html[data-ready]');
}

const anchor = (id: string) => `[data-paragraph="${id}"]`;
const textOf = (id: string) => FULL.paragraphs.find((one) => one.id === id)?.text;

/** Copies the selected words when the code that copies to the character has come: the selection asks for it. */
async function expectCopied(words: readonly (string | undefined)[]): Promise<void> {
  await page.waitForFunction(() => {
    const clipboardData = new DataTransfer();
    const copy = new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData });
    return !document.body.dispatchEvent(copy);
  });
  await pressControl(page, 'c');
  expect(await pasted(page)).toEqual({ plain: words.join('\n'), html: '' });
}

describe.each(DEEP ? [1440, 900, 390] : [1440, 390])('at %i px', (width) => {
  test('two paragraphs, then three: each on a line of its own', async () => {
    await open('yunxi-2024/part-1.html', width);
    if (width === 1440) await page.waitForSelector('.margin .note');
    for (const ids of [
      ['1.1-1', '1.1-2'],
      ['1.1-1', '1.1-2', '1.1-3'],
    ]) {
      await dragOver(page, anchor(ids[0] ?? ''), anchor(ids.at(-1) ?? ''));
      await expectCopied(ids.map(textOf));
    }
  });

  test('everything (Ctrl+A) is the text of the chapter, also after a press elsewhere', async () => {
    await open('yunxi-2024/part-3-2.html', width);
    const chapter = FULL.chapters.find(({ slug }) => slug === 'part-3-2');
    const whole = chapter?.paragraphs.map(({ text }) => text) ?? [];
    await pressControl(page, 'a');
    await expectCopied(whole);
    await page.click('.foot');
    await pressControl(page, 'a');
    await expectCopied(whole);
  });
});

test('rows of a table are copied as the paper has them, a line each, cells parted by tabs', async () => {
  await open('qingshan-2021/annex-1.html');
  const report = fixtures.reports.find(({ id }) => id === 'qingshan-2021');
  const rows = ['a1-2', 'a1-3'].map((id) => report?.paragraphs.find((one) => one.id === id)?.text);
  await dragOver(page, anchor('a1-2'), anchor('a1-3'));
  await expectCopied(rows);
});

test('where a line may end within quoted figures, the words are found and copied as they are', async () => {
  await open('yunxi-2024/part-2.html', 390);
  expect(await page.$$eval('[data-paragraph] wbr', ({ length }) => length)).toBeGreaterThan(1);
  // `find` is the browsers' own search, which no standard has.
  const words = '市委“1234”工作布局';
  expect(
    await page.evaluate(
      (words) => (window as unknown as { find(s: string): boolean }).find(words),
      words,
    ),
  ).toBe(true);
  await expectCopied([words]);
});

test('found words that are marked are copied as the text has them', async () => {
  await open(`yunxi-2024/part-3-2.html?mark=${encodeURIComponent('三清三建')}`, 900);
  await page.waitForSelector('[data-paragraph] mark');
  await dragOver(page, anchor('3.2-1'), anchor('3.2-2'));
  await expectCopied(['3.2-1', '3.2-2'].map(textOf));
});

test.each([
  ['the whole report', `${inject('site')}yunxi-2024/full.html`],
  ['the single file', pathToFileURL(path.resolve(FIXTURE_SITE, 'yunxi-2024/single.html')).href],
])('%s: over the end of a chapter', async (_, address) => {
  await open(address);
  await page.waitForSelector('.margin .note');
  await dragOver(page, anchor('3.0-1'), anchor('3.1-2'));
  const ids = FULL.paragraphs.map(({ id }) => id);
  const over = ids.slice(ids.indexOf('3.0-1'), ids.indexOf('3.1-2') + 1);
  await expectCopied(over.map(textOf));
});

const passage = ({
  paragraph,
  start,
  end,
}: {
  paragraph: { text: string };
  start: number;
  end: number;
}) => {
  const { before, words, after } = contextOf(paragraph.text, start, end);
  return before + words + after;
};

test('the passages of an entry of the glossary are copied without their places', async () => {
  await open(onOne('glossary/index.html'));
  await page.click('#san-qing-san-jian > summary');
  const passages = usageOf('san-qing-san-jian').flatMap(({ occurrences }) =>
    occurrences.map(passage),
  );
  expect(passages.length).toBeGreaterThan(3);
  const said = '#san-qing-san-jian .usage';
  await dragOver(page, `${said} .said`, `${said}:last-of-type li:last-child .said`);
  await expectCopied(passages);
});

test('the passages of a name are copied without their places', async () => {
  await open(onOne('names/index.html'));
  const name = library.names.find((one) =>
    nameUsageOf(one).some(({ occurrences }) => occurrences.length > 1),
  );
  if (!name) throw new Error('each name stands only once');
  await page.click(`[id="${name.id}"] > summary`);
  const at = `[id="${name.id}"] .usage`;
  const [own] = nameUsageOf(name);
  await dragOver(page, `${at} .said`, `${at}:first-of-type li:last-child .said`);
  await expectCopied(own?.occurrences.map(passage) ?? []);
});

test.each(['figures', 'ledger', 'commitments'])(
  '%s: what the report says is copied alone',
  async (name) => {
    await open(`yunxi-2024/${name}.html`);
    // Two rows one below the other, whatever stands between their quotes.
    const rows = await page.$$eval('.entry:has(.said)', (all) =>
      all.slice(0, 3).map((row) => ({
        id: row.id,
        said: [...row.querySelectorAll('.said')].map(({ textContent }) => textContent ?? ''),
      })),
    );
    const [first, , last] = rows;
    await dragOver(page, `[id="${first?.id}"] .said`, `[id="${last?.id}"] .said`);
    const lastSaid = last?.said[0] ?? '';
    await expectCopied([...rows.slice(0, 2).flatMap(({ said }) => said), lastSaid]);
  },
);

test('a row of a list that begins with something of ours is copied as it stands', async () => {
  await open('yunxi-2024/figures.html');
  const id = await page.$eval('.figures .entry:has(.said)', (entry) => entry.id);
  const row = `[id="${id}"]`;
  await dragOver(page, `${row} th`, `${row} td:last-child a`);
  await pressControl(page, 'c');
  const { plain } = await pasted(page);
  const cells = await page.$eval(row, (element) => [
    element.querySelector('th')?.firstChild?.textContent?.trim(),
    element.querySelector('.said')?.textContent,
    element.querySelector('td.number')?.textContent,
  ]);
  for (const cell of cells) expect(plain).toContain(cell);
});

test('a note in the margin is copied by itself, and brings nothing of the text along', async () => {
  await open('yunxi-2024/part-1.html');
  await page.waitForSelector('.margin .note');
  const id = await page.$eval('.margin .note', (note) => note.id);
  const gloss = library.termById.get(id)?.gloss;
  const note = `.margin [id="${id}"] .gloss`;
  await dragOver(page, note, note);
  await pressControl(page, 'c');
  expect((await pasted(page)).plain.trim()).toBe(gloss);
  // Selecting words of a note is no wish to open it.
  expect(await page.$('.margin .open')).toBeNull();
  await dragOver(page, note, anchor('1.1-3'));
  await pressControl(page, 'c');
  const { plain } = await pasted(page);
  expect(plain).toContain(gloss);
  const notes = await page.$$eval('.note', (all) =>
    all.map(({ textContent }) => textContent).join(),
  );
  const words = ['1.1-1', '1.1-2', '1.1-3'].flatMap((id) => textOf(id)?.match(/.{1,6}/gu) ?? []);
  expect(words.filter((one) => !notes.includes(one) && plain.includes(one))).toEqual([]);
});

test.runIf(engine === 'chromium')('without JavaScript the numbers stay out of a copy', async () => {
  const { page } = await visitorOfTest();
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width: 900, height: heightAt(900) });
  await page.goto(`${inject('site')}yunxi-2024/part-1.html`);
  await dragOver(page, anchor('1.1-1'), anchor('1.1-3'));
  await pressControl(page, 'c');
  const lines = (await pasted(page)).plain.split(/\n+/);
  expect(lines).toEqual(['1.1-1', '1.1-2', '1.1-3'].map(textOf));
});

/** The book of excerpts: what its reader made is never lost, and goes out as one sheet. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Excerpt, NO_EXCERPT } from '../../browser/excerpts/excerpt.ts';
import { newContext, openPage, visit } from '../browser.ts';
import { FULL } from '../fixture.ts';
import { onOne } from '../one.ts';

const KEY = 'zhudu.excerpts';
const CHAPTER = `${FULL.id}/part-3-2.html`;
const textOf = (id: string) => FULL.paragraphs.find((one) => one.id === id)?.text ?? '';
const WHOLE = textOf('3.2-2');
/** When all of it was taken. */
const DAY = Date.UTC(2024, 10, 26, 4);

function excerpt(id: string, more: Partial<Excerpt> = {}): Excerpt {
  const source = `《${FULL.title}》第三部分（二）第2段，2024年1月18日`;
  const address = `${CHAPTER}#p${id}`;
  return { ...NO_EXCERPT, words: textOf(id), source, address, taken: DAY, ...more };
}
const idOf = (paragraph: string) => `${FULL.id}/${paragraph}`;

/** A book with these in it, as it opens. */
async function openBook(
  excerpts: Record<string, Excerpt>,
  context?: BrowserContext,
): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage();
  await visit(page, 'search.html');
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(excerpts),
  ] as const);
  await visit(page, 'excerpts.html');
  return page;
}

const kept = (page: Page): Promise<Record<string, Excerpt>> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), KEY);
const said = (page: Page) => page.locator('[data-keeping-status]').textContent();
const notes = (page: Page) =>
  page
    .locator('.own-words textarea')
    .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
const themes = (page: Page) =>
  page
    .locator('.theme h2')
    .evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent));

async function backUp(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-backup]'),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Offers a file and waits for what is said of it. */
async function restore(page: Page, text: string): Promise<string> {
  await page.$eval('[data-keeping-status]', (node) => node.replaceChildren());
  await page.setInputFiles('[data-restore]', {
    ...{ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  });
  await expect.poll(() => said(page)).not.toBe('');
  return (await said(page)) ?? '';
}

/** From now on the browser refuses to keep anything, as when its store is full. */
const refuseToKeep = (page: Page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

test('the book says whose the words are, when they were taken, and whether they still stand there', async () => {
  const page = await openBook({
    [idOf('3.2-2')]: excerpt('3.2-2'),
    [`${idOf('3.2-2')}/三清三建`]: excerpt('3.2-2', { words: '三清三建' }),
    [idOf('3.2-3')]: excerpt('3.2-3', { words: '早先的话' }),
    [idOf('9.9-9')]: excerpt('9.9-9', { words: '没有了的话' }),
    'qita-2020/1.0-1': excerpt('3.2-2', { words: '另一份的话', taken: DAY + 1 }),
  });
  await expect
    .poll(() => page.locator('.told').allTextContents())
    .toEqual([
      ...['', ''],
      '原文后来改了，这里是摘抄时的原话。',
      '原文后来改了，这里是摘抄时的原话。',
      '这份报告现在打不开。',
    ]);
  expect(await page.locator('.about').first().textContent()).toContain(FULL.title);
  expect(await page.locator('.about').first().textContent()).toContain('2024年11月26日摘');
  expect(await page.locator('.said').nth(2).textContent()).toBe('早先的话');
});

test('a backup restored into another browser brings all, and again changes nothing', async () => {
  const page = await openBook({
    [idOf('3.2-2')]: excerpt('3.2-2', { theme: '乡村', note: '要背' }),
    'term:san-qing-san-jian': excerpt('3.2-2', { term: '三清三建', words: '六件事。' }),
  });
  const file = await backUp(page);
  expect(file).toContain(WHOLE);
  const other = await openBook({
    [idOf('3.2-2')]: excerpt('3.2-2', { theme: '环境', note: '已会' }),
  });
  expect(await restore(other, file)).toBe('已恢复 2 条；1 条两处不同，都留着，见那一条。');
  const [note = ''] = await notes(other);
  for (const words of ['要背', '已会', '另一处归在']) expect(note).toContain(words);
  expect(await restore(other, file)).toContain('没有改动');
  await other.reload();
  expect((await notes(other))[0]).toBe(note);
  expect(Object.keys(await kept(other))).toHaveLength(2);
});

test('a foreign or broken file is refused with its reason, and all stays', async () => {
  const page = await openBook({ [idOf('3.2-2')]: excerpt('3.2-2', { note: '要背' }) });
  const before = await kept(page);
  expect(await restore(page, '{"format":"zhudu-commitments","records":[]}')).toContain(
    '这不是摘抄的备份文件',
  );
  expect(await restore(page, '断了')).toContain('没有恢复');
  expect(await restore(page, '{"format":"zhudu-excerpts"}')).toContain('不完整');
  const away = { id: 'x', ...excerpt('3.2-2', { address: 'https://example.org/' }) };
  expect(
    await restore(page, JSON.stringify({ format: 'zhudu-excerpts', records: [away, 7] })),
  ).toBe('2 条写坏了，没有恢复。');
  expect(await kept(page)).toEqual(before);
  expect(await notes(page)).toEqual(['要背']);
});

test('what cannot be kept is said where it was taken, and shown, said and backed up in the book', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await refuseToKeep(page);
  await visit(page, CHAPTER);
  await page.click(`.para:has([id="p3.2-2"]) .num`);
  await page.click('.cite-panel .take');
  await page.locator('.taking-status.unkept').waitFor();
  expect(await page.textContent('.taking-status')).toContain('请复制');

  const book = await openBook({ [idOf('3.2-2')]: excerpt('3.2-2') }, context);
  await book.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await book.fill('.own-words textarea', '存不下的话');
  expect(await said(book)).toContain('关掉页面就没有了');
  expect(JSON.parse(await backUp(book)).records[0].note).toBe('存不下的话');
});

test('where storage is forbidden the page works and says so', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await visit(page, CHAPTER);
  await page.click(`.para:has([id="p3.2-2"]) .num`);
  await page.click('.cite-panel .take');
  await page.locator('.taking-status.unkept').waitFor();
  await visit(page, 'excerpts.html');
  await page.locator('.empty').waitFor();
});

test('by keyboard alone: write, move to another theme, take away and back; the focus stays with it', async () => {
  const page = await openBook({
    [idOf('3.2-2')]: excerpt('3.2-2', { theme: '乡村' }),
    [idOf('3.2-3')]: excerpt('3.2-3', { theme: '乡村', taken: DAY + 1 }),
  });
  await page.locator('.own-words textarea').first().focus();
  await page.keyboard.type('要背');
  expect((await kept(page))[idOf('3.2-2')]?.note).toBe('要背');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('环境');
  expect(await themes(page)).toEqual(['乡村']);
  await page.keyboard.press('Enter');
  expect(await themes(page)).toEqual(['环境', '乡村']);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(await focused()).toMatch(/^主题：/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^撤销删去/);
  expect((await kept(page))[idOf('3.2-2')]).toEqual(NO_EXCERPT);
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^删去/);
  expect((await kept(page))[idOf('3.2-2')]).toMatchObject({ note: '要背', theme: '环境' });
});

test('what was taken away in one tab is gone in the other, and its words can still be brought back there', async () => {
  const context = await newContext();
  const page = await openBook({ [idOf('3.2-2')]: excerpt('3.2-2', { note: '要背' }) }, context);
  const other = await context.newPage();
  await visit(other, 'excerpts.html');
  await other.locator('.acts button').click();
  await page.locator('.gone').waitFor();
  await page.locator('.gone button').click();
  await expect.poll(() => notes(other)).toEqual(['要背']);
});

test('printed and copied: the words with their citations and the reader’s own, nothing to press', async () => {
  const page = await openBook({
    [idOf('3.2-2')]: excerpt('3.2-2', { theme: '乡村', note: '要背' }),
  });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('[data-copy-text]');
  await expect.poll(() => said(page)).toBe('已复制 1 条。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`第三部分（二）第2段，2024年1月18日）\n我的话：要背`);
  await page.emulateMedia({ media: 'print' });
  const visible = async (parts: string) =>
    (await page.locator(parts).all()).map((one) => one.isVisible());
  const paper = await Promise.all(await visible('.said, .about, .own-words .own-note'));
  expect(paper).toEqual([true, true, true]);
  const ours = await Promise.all(await visible('button, input, textarea, .stays, .foot'));
  expect(ours).not.toContain(true);
});

test('an explanation is taken from the margin, from its entry, and from a list where entries open', async () => {
  const page = await openPage(CHAPTER, { width: 1600 });
  await page.locator('a.term[data-term="san-qing-san-jian"]').first().click();
  await page.click('.margin .open .take');
  await page.fill('.margin .open .taking textarea', '要背');
  // To work in it is no wish to fold the note.
  await page.click('.margin .open .taking textarea');
  const inReport = (await kept(page))['term:san-qing-san-jian'];
  expect(inReport).toMatchObject({
    ...{ term: '三清三建', note: '要背', source: `《${FULL.title}》注释，有出处` },
    address: `${CHAPTER}#san-qing-san-jian`,
  });
  // With the items that it counts.
  expect(inReport?.words).toMatch(/清垃圾、.*建机制/);

  await visit(page, 'glossary/san-ban.html');
  const entry = page.locator('.whole-entry').first();
  const id = await page.locator('.sense').first().getAttribute('id');
  await entry.locator('.take').click();
  await entry.locator('.taking input').waitFor();
  const ofSense = (await kept(page))[`term:${id}`];
  expect(ofSense?.source).toMatch(/词条（.+），/);
  expect(ofSense?.address).toBe(`glossary/san-ban.html#${id}`);

  const one = await openPage(onOne('glossary/index.html'));
  await one.click('[id="san-qing-san-jian"] summary');
  await one.click('[id="san-qing-san-jian"] .take');
  await one.locator('.taking input').waitFor();
  expect((await kept(one))['term:san-qing-san-jian']?.address).toBe(
    'glossary/index.html#san-qing-san-jian',
  );
});

test('what is doubted of an explanation is taken along', async () => {
  const page = await openPage('glossary/index.html?grade=存疑');
  const href = await page.locator('.entry:not([hidden]) a').first().getAttribute('href');
  await visit(page, `glossary/${href}`);
  await page.locator('.whole-entry .take').first().click();
  await page.locator('.taking input').waitFor();
  const [taken] = Object.values(await kept(page));
  expect(taken?.words).toContain('可靠程度：存疑。');
  expect(taken?.source).toMatch(/存疑$/);
});

test('the single file, which has no book beside it, promises none', async () => {
  const page = await openPage(`${FULL.id}/single.html`, { width: 1000 });
  await page.locator('a.term').first().click();
  await page.locator('.card').waitFor();
  expect(await page.locator('.take').count()).toBe(0);
});

/** What a reader ticks and notes on the commitments is the reader's: nothing of it goes unasked. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { commitmentsOf } from '../../ledger/commitments.ts';
import { newContext, visit } from '../browser.ts';
import { deskPaths, FULL } from '../fixture.ts';

const desk = deskPaths().find(({ props }) => props.report === FULL)?.props.desk;
if (!desk) throw new Error('the full report has no desk');
const commitments = commitmentsOf(FULL, desk.figures.figures, desk.commitments);
const [FIRST, SECOND, THIRD] = commitments.map(({ id }) => id) as [string, string, string];
const LIST = `${FULL.id}/commitments.html`;
const KEY = `zhudu.commitments.${FULL.id}`;

interface Mark {
  done: boolean;
  note: string;
}

async function openList(context?: BrowserContext, query = ''): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage();
  await visit(page, LIST + query);
  return page;
}

const item = (page: Page, id: string) => page.locator(`[data-commitment="${id}"]`);
const note = (page: Page, id: string) => item(page, id).locator('textarea');
const box = (page: Page, id: string) => item(page, id).locator('input[type=checkbox]');
const status = (page: Page) => page.locator('[data-keeping-status]').textContent();

async function write(page: Page, id: string, words: string): Promise<void> {
  await item(page, id).locator('.add-note').click();
  await page.keyboard.type(words);
}

/** What a tab would read that is opened now. */
const kept = (page: Page): Promise<Record<string, Mark>> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), KEY);

/** What another page of this host stores under the list's name. */
const storeElsewhere = (page: Page, text: string | null) =>
  page.evaluate(
    ([key, text]) => {
      if (text === null) localStorage.clear();
      else localStorage.setItem(key, text);
    },
    [KEY, text] as const,
  );

/** Offers a file to the list and waits for what it says. */
async function importMarks(page: Page, marks: Record<string, Mark>): Promise<string> {
  const filed = Object.entries(marks).map(([id, mark]) => ({
    id,
    words: commitments.find((one) => one.id === id)?.words ?? '早先的话',
    ...mark,
  }));
  const text = JSON.stringify({ format: 'zhudu-commitments', report: FULL.id, marks: filed });
  await page.$eval('[data-keeping-status]', (node) => node.replaceChildren());
  await page.setInputFiles('[data-import]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect.poll(() => status(page)).not.toBe('');
  return (await status(page)) ?? '';
}

/** What the page hands out as a file. */
async function exportMarks(page: Page): Promise<Record<string, Mark>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-export]'),
  ]);
  const { marks } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    marks: (Mark & { id: string })[];
  };
  return Object.fromEntries(marks.map(({ id, done, note }) => [id, { done, note }]));
}

/** From now on the browser refuses to keep anything, as when its store is full; or takes it again. */
const letStore = (page: Page, allowed: boolean) =>
  page.evaluate((allowed) => {
    const own = globalThis as { setItem?: Storage['setItem'] };
    own.setItem ??= Storage.prototype.setItem;
    Storage.prototype.setItem = allowed
      ? own.setItem
      : () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
  }, allowed);

test('an import takes away neither a note nor a tick', async () => {
  const page = await openList();
  await write(page, FIRST, '五月问过');
  await box(page, FIRST).check();
  const said = await importMarks(page, { [FIRST]: { done: false, note: '' } });
  expect(said).toBe('文件里的 1 条这里都有，没有改动。');
  expect(await note(page, FIRST).inputValue()).toBe('五月问过');
  expect(await box(page, FIRST).isChecked()).toBe(true);
  expect((await kept(page))[FIRST]).toEqual({ done: true, note: '五月问过' });
});

test('two notes on one commitment both stay, and the same file again changes nothing', async () => {
  const page = await openList();
  await write(page, FIRST, '五月问过');
  const file = {
    [FIRST]: { done: false, note: '六月答复' },
    [SECOND]: { done: true, note: '' },
    '9.9-9/9': { done: true, note: '' },
  };
  expect(await importMarks(page, file)).toBe(
    '已导入 2 条；1 条两处记的不同，都留着；1 条在这份清单里找不到原话，没有导入。',
  );
  const both = await note(page, FIRST).inputValue();
  expect(both.split('\n')).toEqual(['五月问过', '〔另一处记的〕', '六月答复']);
  expect(await importMarks(page, file)).toContain('没有改动');
  await page.reload();
  expect(await note(page, FIRST).inputValue()).toBe(both);
  expect(await box(page, SECOND).isChecked()).toBe(true);
});

test('what cannot be kept is shown, said and exported', async () => {
  const page = await openList();
  await letStore(page, false);
  await write(page, FIRST, '存不下的话');
  expect(await status(page)).toContain('关掉页面就没有了');
  const inSight = await page.locator('[data-keeping-status]').boundingBox();
  expect((inSight?.y ?? 0) + (inSight?.height ?? 0)).toBeLessThanOrEqual(900);
  await box(page, SECOND).check();
  const said = await importMarks(page, { [THIRD]: { done: true, note: '文件里的话' } });
  expect(said).not.toContain('已导入');
  expect(said).toContain('关掉页面就没有了');
  const shown = {
    [FIRST]: { done: false, note: '存不下的话' },
    [SECOND]: { done: true, note: '' },
    [THIRD]: { done: true, note: '文件里的话' },
  };
  expect(await exportMarks(page)).toEqual(shown);
  expect(await status(page)).toBe('已导出 3 条。');
  await letStore(page, true);
  await box(page, SECOND).uncheck();
  expect(await status(page)).toContain('都存好了');
  expect(await kept(page)).toMatchObject({ [FIRST]: shown[FIRST], [THIRD]: shown[THIRD] });
});

test('another tab leaves an open note open, with the focus in it', async () => {
  const context = await newContext();
  const page = await openList(context);
  await item(page, FIRST).locator('.add-note').click();
  const other = await openList(context);
  await box(other, SECOND).check();
  await expect.poll(() => box(page, SECOND).isChecked()).toBe(true);
  expect(await note(page, FIRST).isVisible()).toBe(true);
  expect(await note(page, FIRST).evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.type('接着写');
  await expect.poll(() => note(other, FIRST).inputValue()).toBe('接着写');
});

test('a note that is being written here stays when another place writes to the same', async () => {
  const context = await newContext();
  const page = await openList(context);
  await write(page, FIRST, '这里在写');
  const other = await context.newPage();
  await visit(other, 'index.html');
  await storeElsewhere(other, JSON.stringify({ [FIRST]: { done: true, note: '那里写的' } }));
  await expect.poll(() => box(page, FIRST).isChecked()).toBe(true);
  await page.keyboard.type('，没写完');
  const [ours, , theirs] = (await note(page, FIRST).inputValue()).split('\n');
  expect([ours, theirs]).toEqual(['这里在写，没写完', '那里写的']);
  const written = await note(page, FIRST).inputValue();
  await expect.poll(async () => (await kept(other))[FIRST]?.note).toBe(written);
});

test('what the reader takes away in one tab is gone in the other', async () => {
  const context = await newContext();
  const page = await openList(context);
  await write(page, FIRST, '记错了');
  await box(page, SECOND).check();
  await box(page, SECOND).focus();
  const other = await openList(context);
  await note(other, FIRST).fill('');
  await box(other, SECOND).uncheck();
  await expect.poll(() => box(page, SECOND).isChecked()).toBe(false);
  expect(await note(page, FIRST).isVisible()).toBe(false);
  expect(await exportMarks(page)).toEqual({});
});

test.each([
  ['cleared', null],
  ['garbage', 'null'],
  ['an array', '[1]'],
  ['somebody else’s', JSON.stringify({ [FIRST]: 7 })],
])(
  'when the store is %s, what is shown stays, is said, exported and kept anew',
  async (_, text) => {
    const context = await newContext();
    const page = await openList(context);
    await write(page, FIRST, '别丢');
    const other = await context.newPage();
    await visit(other, 'index.html');
    await storeElsewhere(other, text);
    await expect.poll(() => status(page)).toContain('这一页上的还在');
    expect(await exportMarks(page)).toEqual({ [FIRST]: { done: false, note: '别丢' } });
    await box(page, SECOND).check();
    await expect
      .poll(() => kept(other))
      .toEqual({
        [FIRST]: { done: false, note: '别丢' },
        [SECOND]: { done: true, note: '' },
      });
  },
);

test('an emptied note folds when the reader has gone on, and what is clicked stays under the pointer', async () => {
  const page = await openList();
  await write(page, FIRST, '记错了');
  await note(page, FIRST).fill('');
  await box(page, SECOND).click();
  expect(await box(page, SECOND).isChecked()).toBe(true);
  expect(await note(page, FIRST).isVisible()).toBe(false);
});

test('a list that is narrowed by its address to what is ticked shows it', async () => {
  const context = await newContext();
  await box(await openList(context), SECOND).check();
  const page = await openList(context, '?done=yes');
  expect(
    await page.locator('.entry:visible').evaluateAll((all) => all.map(({ id }) => id)),
  ).toEqual([`c${SECOND}`]);
});

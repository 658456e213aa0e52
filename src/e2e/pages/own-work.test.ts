/** What a reader finds and notes on the commitments is the reader's: nothing of it goes unasked. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Mark, NO_MARK, type State } from '../../browser/commitment-marks.ts';
import { commitmentsOf } from '../../ledger/commitments.ts';
import { newContext, visit } from '../browser.ts';
import { FULL } from '../fixture.ts';

const { desk } = FULL;
if (!desk) throw new Error('the full report has no desk');
const commitments = commitmentsOf(FULL, desk.figures.figures, desk.commitments);
/** Three that stand one below the other, first in the list. */
const [FIRST, SECOND, THIRD] = commitments
  .filter(({ paragraph }) => paragraph === '2.0-2')
  .map(({ id }) => id) as [string, string, string];
const LIST = `${FULL.id}/commitments.html`;
const KEY = `zhudu.checked.${FULL.id}`;
/** Where the version before kept ticks and notes. */
const OLD_KEY = `zhudu.commitments.${FULL.id}`;
/** What the browser’s calendar shows. */
const TODAY = '2023-11-26';
const found = (state: State, note = '', day = TODAY): Mark => ({ state, day, note });
const noted = (note: string): Mark => ({ ...NO_MARK, note });

async function openList(context?: BrowserContext, query = ''): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage();
  await page.clock.setFixedTime(`${TODAY}T10:00`);
  await visit(page, LIST + query);
  return page;
}

const item = (page: Page, id: string) => page.locator(`[data-commitment="${id}"]`);
const panel = (page: Page, id: string) => item(page, id).locator('.checking');
const note = (page: Page, id: string) => item(page, id).locator('textarea');
const status = (page: Page) => page.locator('[data-keeping-status]').textContent();
/** What the line says, whether it is open or not. */
const state = (page: Page, id: string) => item(page, id).getAttribute('data-state');
const ownNote = (page: Page, id: string) =>
  item(page, id).evaluate((one) => one.querySelector('.own-note')?.textContent ?? '');

async function open(page: Page, id: string): Promise<void> {
  if ((await panel(page, id).count()) === 0) await item(page, id).locator('.said').click();
}

async function choose(page: Page, id: string, state: State): Promise<void> {
  await open(page, id);
  await panel(page, id).getByLabel(state, { exact: true }).check();
}

async function write(page: Page, id: string, words: string): Promise<void> {
  await open(page, id);
  await note(page, id).click();
  await page.keyboard.type(words);
}

/** What a tab would read that is opened now. */
const kept = (page: Page): Promise<Record<string, Mark>> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), KEY);

/** What another page of this host stores under the list's name. */
const storeElsewhere = (page: Page, text: string | null, key = KEY) =>
  page.evaluate(
    ([key, text]) => {
      if (text === null) localStorage.clear();
      else localStorage.setItem(key, text);
    },
    [key, text] as const,
  );

/** Offers a file to the list and waits for what it says. */
async function restore(page: Page, marks: Record<string, object>): Promise<string> {
  const filed = Object.entries(marks).map(([id, mark]) => ({
    id,
    words: commitments.find((one) => one.id === id)?.words ?? '早先的话',
    ...mark,
  }));
  const text = JSON.stringify({ format: 'zhudu-commitments', report: FULL.id, marks: filed });
  await page.$eval('[data-keeping-status]', (node) => node.replaceChildren());
  await page.setInputFiles('[data-restore]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect.poll(() => status(page)).not.toBe('');
  return (await status(page)) ?? '';
}

/** What the page hands out as a file. */
async function backUp(page: Page): Promise<Record<string, Mark>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-backup]'),
  ]);
  const { records } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    records: (Mark & { id: string })[];
  };
  return Object.fromEntries(records.map(({ id, state, day, note }) => [id, { state, day, note }]));
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

test('restoring takes away neither a note nor what was found', async () => {
  const page = await openList();
  await write(page, FIRST, '五月问过');
  await choose(page, FIRST, '已做到');
  expect(await restore(page, { [FIRST]: NO_MARK })).toBe('文件里的 1 条这里都有，没有改动。');
  expect(await note(page, FIRST).inputValue()).toBe('五月问过');
  expect((await kept(page))[FIRST]).toEqual(found('已做到', '五月问过'));
});

test('two notes and two results on one commitment both stay, and the same file again changes nothing', async () => {
  const page = await openList();
  await write(page, FIRST, '五月问过');
  await choose(page, SECOND, '已做到');
  const file = {
    [FIRST]: noted('六月答复'),
    [SECOND]: found('没做到', '', '2023-11-20'),
    [THIRD]: found('说不清', '', '2023-11-20'),
    '9.9-9/9': found('已做到'),
  };
  expect(await restore(page, file)).toBe(
    '已恢复 3 条；2 条两处不同，都留着，见那一条；1 条在这份清单里找不到原话，没有恢复。',
  );
  const both = await ownNote(page, FIRST);
  expect(both.split('\n')).toEqual(['五月问过', '〔另一处记的〕', '六月答复']);
  expect(await state(page, SECOND)).toBe('已做到');
  expect(await ownNote(page, SECOND)).toBe('另一处核对的结果是没做到（2023年11月20日）');
  expect(await item(page, THIRD).locator('.finding').textContent()).toContain('11月20日');
  expect(await restore(page, file)).toContain('没有改动');
  await page.reload();
  expect(await ownNote(page, FIRST)).toBe(both);
  expect(await state(page, SECOND)).toBe('已做到');
});

test('ticks and notes of the version before are there, say what they are, and can be chosen anew', async () => {
  const context = await newContext();
  const before = await context.newPage();
  await visit(before, 'index.html');
  const ticks = { [FIRST]: { done: true, note: '问过' }, [SECOND]: { done: false, note: '再问' } };
  await storeElsewhere(before, JSON.stringify(ticks), OLD_KEY);
  const page = await openList(context);
  expect(await state(page, FIRST)).toBe('打过勾');
  expect(await ownNote(page, FIRST)).toBe('问过');
  expect(await ownNote(page, SECOND)).toBe('再问');
  expect(await status(page)).toContain('有 1 条是以前打的勾');
  expect(await page.textContent('[data-checked]')).toContain('打过勾 1');
  await choose(page, FIRST, '没做到');
  expect(await kept(page)).toEqual({ [FIRST]: found('没做到', '问过'), [SECOND]: noted('再问') });
  await page.reload();
  expect(await state(page, FIRST)).toBe('没做到');
  expect(await status(page)).toBe('');
  // So does a file of that time.
  expect(await restore(page, { [THIRD]: { done: true, note: '' } })).toBe('已恢复 1 条。');
  expect(await state(page, THIRD)).toBe('打过勾');
});

test('what cannot be kept is shown, said and backed up', async () => {
  const page = await openList();
  await letStore(page, false);
  await write(page, FIRST, '存不下的话');
  expect(await status(page)).toContain('关掉页面就没有了');
  const inSight = await page.locator('[data-keeping-status]').boundingBox();
  expect((inSight?.y ?? 0) + (inSight?.height ?? 0)).toBeLessThanOrEqual(900);
  await choose(page, SECOND, '已做到');
  const said = await restore(page, { [THIRD]: found('说不清', '文件里的话') });
  expect(said).not.toContain('已恢复');
  expect(said).toContain('关掉页面就没有了');
  const shown = {
    [FIRST]: noted('存不下的话'),
    [SECOND]: found('已做到'),
    [THIRD]: found('说不清', '文件里的话'),
  };
  expect(await backUp(page)).toEqual(shown);
  expect(await status(page)).toBe('已备份 3 条。');
  await letStore(page, true);
  await choose(page, SECOND, '未核对');
  expect(await status(page)).toContain('都存好了');
  expect(await kept(page)).toMatchObject({ [FIRST]: shown[FIRST], [THIRD]: shown[THIRD] });
});

test('another tab leaves an open note open, with the focus in it', async () => {
  const context = await newContext();
  const page = await openList(context);
  await open(page, FIRST);
  await note(page, FIRST).focus();
  const other = await openList(context);
  await choose(other, SECOND, '没做到');
  await expect.poll(() => state(page, SECOND)).toBe('没做到');
  expect(await note(page, FIRST).isVisible()).toBe(true);
  expect(await note(page, FIRST).evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.type('接着写');
  await expect.poll(() => ownNote(other, FIRST)).toBe('接着写');
});

test('a note that is being written here stays when another place writes to the same', async () => {
  const context = await newContext();
  const page = await openList(context);
  await write(page, FIRST, '这里在写');
  const other = await context.newPage();
  await visit(other, 'index.html');
  await storeElsewhere(other, JSON.stringify({ [FIRST]: found('已做到', '那里写的') }));
  await expect.poll(() => state(page, FIRST)).toBe('已做到');
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
  await choose(page, SECOND, '已做到');
  const other = await openList(context);
  await open(other, FIRST);
  await note(other, FIRST).fill('');
  await choose(other, SECOND, '未核对');
  await expect.poll(() => state(page, SECOND)).toBe('未核对');
  expect(await item(page, FIRST).locator('.own-note').count()).toBe(0);
  expect(await backUp(page)).toEqual({});
});

test.each([
  ['cleared', null],
  ['garbage', 'null'],
  ['an array', '[1]'],
  ['somebody else’s', JSON.stringify({ [FIRST]: 7 })],
])(
  'when the store is %s, what is shown stays, is said, backed up and kept anew',
  async (_, text) => {
    const context = await newContext();
    const page = await openList(context);
    await write(page, FIRST, '别丢');
    const other = await context.newPage();
    await visit(other, 'index.html');
    await storeElsewhere(other, text);
    await expect.poll(() => status(page)).toContain('这一页上的还在');
    expect(await backUp(page)).toEqual({ [FIRST]: noted('别丢') });
    await choose(page, SECOND, '说不清');
    await expect
      .poll(() => kept(other))
      .toEqual({ [FIRST]: noted('别丢'), [SECOND]: found('说不清') });
  },
);

test('opening a line closes the one before, and what was clicked stays under the pointer', async () => {
  const page = await openList();
  await open(page, SECOND);
  // So far down that the page can give way.
  await item(page, THIRD).evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
  const top = async () => (await item(page, THIRD).boundingBox())?.y ?? 0;
  const before = await top();
  await item(page, THIRD).locator('.said').click();
  expect(await panel(page, SECOND).count()).toBe(0);
  expect(await panel(page, THIRD).isVisible()).toBe(true);
  expect(Math.abs((await top()) - before)).toBeLessThan(1);
});

test('by keyboard alone: open a line, choose, note, close it', async () => {
  const page = await openList();
  await item(page, FIRST).locator('.tick').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  expect(await state(page, FIRST)).toBe('说不清');
  await page.keyboard.press('Tab');
  await page.keyboard.type('问过');
  await page.keyboard.press('Escape');
  expect(await panel(page, FIRST).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('tick');
  expect(await kept(page)).toEqual({ [FIRST]: found('说不清', '问过') });
});

test('a touch anywhere on a line opens it and records nothing', async () => {
  const context = await newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await openList(context);
  const line = item(page, THIRD);
  await line.scrollIntoViewIfNeeded();
  const { width = 0, height = 0 } = (await line.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(44);
  await line.tap({ position: { x: width - 4, y: height - 4 } });
  expect(await kept(page)).toEqual({});
  for (const label of await panel(page, THIRD).locator('label').all()) {
    const box = await label.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('a list that is narrowed by its address to one state shows it', async () => {
  const context = await newContext();
  await choose(await openList(context), SECOND, '没做到');
  const page = await openList(context, `?state=${encodeURIComponent('没做到')}`);
  expect(
    await page.locator('.entry:visible').evaluateAll((all) => all.map(({ id }) => id)),
  ).toEqual([`c${SECOND}`]);
});

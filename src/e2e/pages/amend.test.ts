/** What is proposed to a report: never lost, told where it stands, and handed on as one sheet. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Proposal, proposalId, startedOn } from '../../browser/amend/proposal.ts';
import { type Lines, linesScript } from '../../exports/paper/lines.ts';
import { newContext, openPage, visit } from '../browser.ts';
import { FULL } from '../fixture.ts';

const KEY = `zhudu.amend.${FULL.id}`;
const LIST = `${FULL.id}/amend.html`;
const textOf = (id: string) => FULL.paragraphs.find((one) => one.id === id)?.text ?? '';

/** A proposal for words of a paragraph. */
function proposal(paragraph: string, words: string, more: Partial<Proposal> = {}): Proposal {
  const start = Math.max(0, textOf(paragraph).indexOf(words));
  const label = `早先的名称${paragraph}`;
  return { ...startedOn({ paragraph, start, words, label }, 1), ...more };
}
const CHANGED = proposal('3.2-2', '先清后建', { proposed: '边清边建', reason: '更快' });
const STRUCK = proposal('2.0-1', textOf('2.0-1'), { proposed: '', made: 2 });
const GONE = proposal('3.2-4', '早先的话', { proposed: '后来的话', made: 3 });

/** The list with these in it, as it opens. */
async function openList(proposals: readonly Proposal[], context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage();
  await visit(page, 'search.html');
  const stored = Object.fromEntries(proposals.map((one) => [proposalId(one), one]));
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(stored),
  ] as const);
  await visit(page, LIST);
  if (proposals.length > 0) await page.locator('.about a[href]').first().waitFor();
  return page;
}

const kept = (page: Page): Promise<Record<string, Proposal>> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), KEY);
const said = (page: Page) => page.locator('[data-keeping-status]').textContent();
const texts = (page: Page, part: string) => page.locator(`.proposal ${part}`).allTextContents();

async function saved(page: Page, pressed: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(pressed)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
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

test('each stands where the text has it, by today’s name; words that are gone are told and kept', async () => {
  const page = await openList([CHANGED, GONE, STRUCK]);
  await expect
    .poll(() => texts(page, '.about a'))
    .toEqual(['第二部分第1段', '第三部分（二）第2段', '第三部分（二）第4段']);
  expect(await texts(page, '.told')).toEqual(['', '', '原文后来改了，这里是当时的原话。']);
  expect(await texts(page, '.said')).toEqual([STRUCK.words, '先清后建', '早先的话']);
  expect(await texts(page, 'h3 >> nth=1')).toEqual(['建议删去']);
  // What is not there is on no page.
  expect((await texts(page, '.printed'))[2]).toBe('');
});

test('where the official edition was printed, page and line are told, and of which print they are', async () => {
  const context = await newContext();
  const plain = await openList([CHANGED], context);
  const version = await plain.locator('[data-amendments]').getAttribute('data-cite');
  const start = textOf('3.2-2').indexOf('先清后建');
  const pages = [['3.2-1'], ['3.2-2', start + 2, start + 9]];
  const serve = (lines: Lines | null) =>
    context.route('**/lines.js*', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: linesScript(FULL.id, lines) }),
    );
  await serve({ text: version ?? '', pages });
  const page = await openList([CHANGED], context);
  await expect.poll(() => texts(page, '.printed')).toEqual(['正式版式第2页第1至2行']);
  expect(await page.locator('.printed-lines').isVisible()).toBe(true);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('[data-copy-text]');
  await expect.poll(() => said(page)).toBe('已复制 1 条。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toEqual([
    `对《${FULL.title}》的修改建议`,
    '',
    '1. 第三部分（二）第2段（正式版式第2页第1至2行）',
    '原文：“先清后建”',
    '建议修改为：“边清边建”',
    expect.stringMatching(/^改动：将“.+”改为“.+”。$/),
    '理由：更快',
    '',
  ]);
  // Lines of another text say nothing, and where none were printed there are none.
  for (const lines of [{ text: 'another', pages }, null]) {
    await context.unroute('**/lines.js*');
    await serve(lines);
    await page.reload();
    await page.locator('.about a[href]').waitFor();
    expect(await texts(page, '.printed')).toEqual(['']);
    expect(await page.locator('.printed-lines').isVisible()).toBe(false);
  }
});

test('a backup restored into another browser brings all, and of two that differ keeps both', async () => {
  const page = await openList([CHANGED, STRUCK]);
  const { name, bytes } = await saved(page, '[data-backup]');
  expect(name).toContain('备份');
  const file = bytes.toString('utf8');
  expect(file).toContain(STRUCK.words);
  const other = await openList([{ ...CHANGED, proposed: '只清不建', reason: '' }]);
  expect(await restore(other, file)).toMatch(/^已恢复 2 条/);
  const both = (await kept(other))[proposalId(CHANGED)];
  for (const words of ['边清边建', '只清不建', '更快']) {
    expect(`${both?.proposed}${both?.reason}`).toContain(words);
  }
  expect(await restore(other, file)).toContain('没有改动');
  expect(await restore(other, file.replace(FULL.id, 'qita-2020'))).toContain('另一份报告');
  expect(await restore(other, '{"format":"zhudu-excerpts","records":[]}')).toContain(
    '这不是修改建议的备份文件',
  );
});

test('by keyboard alone: change, take away and back; the focus stays with it', async () => {
  const page = await openList([CHANGED]);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.locator('.edit summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/^修改为：/);
  await page.keyboard.press('End');
  await page.keyboard.type('、常清常建');
  expect(await texts(page, '.proposed')).toEqual(['边清边建、常清常建']);
  expect((await kept(page))[proposalId(CHANGED)]?.proposed).toBe('边清边建、常清常建');
  await page.locator('.acts > button').focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^撤销删去/);
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/^删去/);
  expect((await kept(page))[proposalId(CHANGED)]).toMatchObject({ reason: '更快' });
});

test('what cannot be kept is said where it was written and in the list', async () => {
  const context = await newContext();
  const refuse = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  };
  const page = await context.newPage();
  await page.addInitScript(refuse);
  await visit(page, `${FULL.id}/part-3-2.html`);
  await page.click('.para:has([id="p3.2-2"]) .num');
  await page.click('.cite-panel .amend');
  await page.fill('.amending textarea >> nth=0', '一句话');
  await page.locator('.taking-status.unkept').waitFor();

  const list = await openList([CHANGED], context);
  await list.evaluate(refuse);
  await list.click('.edit summary');
  await list.fill('.edit textarea >> nth=1', '存不下的理由');
  expect(await said(list)).toContain('关掉页面就没有了');
  const { bytes } = await saved(list, '[data-backup]');
  expect(JSON.parse(bytes.toString('utf8')).records[0].reason).toBe('存不下的理由');
});

test('printed and for Word: the form with its head, the words and what is proposed, nothing to press', async () => {
  const page = await openList([CHANGED, STRUCK]);
  const { name, bytes } = await saved(page, '[data-word]');
  expect(name).toBe(`对《${FULL.title}》的修改建议.docx`);
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  for (const words of ['代表姓名', '第三部分（二）第2段', '更快', textOf('2.0-1').slice(0, 8)]) {
    expect(body).toContain(words);
  }
  await page.emulateMedia({ media: 'print' });
  const visible = async (parts: string) =>
    Promise.all((await page.locator(parts).all()).map((one) => one.isVisible()));
  expect(
    await visible('.sheet-title, .signing, .said, .proposal .own-note >> nth=0'),
  ).not.toContain(false);
  expect(
    await visible('button, summary, textarea, .stays, .foot, .intro, .group-links'),
  ).not.toContain(true);
});

test('chosen words of two paragraphs are two proposals, each with its name', async () => {
  const page = await openPage(`${FULL.id}/part-3-2.html`);
  await page.evaluate(() => {
    const [from, to] = ['p3.2-3', 'p3.2-4'].map((id) => document.getElementById(id)?.lastChild);
    if (from && to) getSelection()?.setBaseAndExtent(from, 3, to, 6);
  });
  await page.locator('.cite-offer').waitFor();
  await page.keyboard.press('c');
  await page.click('.cite-panel .amend');
  await page.locator('.amending').nth(1).waitFor();
  expect(await page.locator('.amending-place').allTextContents()).toEqual([
    '第三部分（二）第3段',
    '第三部分（二）第4段',
  ]);
  await page.fill('.amending textarea >> nth=2', '改第二处');
  await page.locator('.taking-status:text("已存。")').waitFor();
  const made = Object.values(await kept(page));
  expect(made.map(({ paragraph, proposed }) => [paragraph, proposed])).toEqual([
    ['3.2-4', '改第二处'],
  ]);
  expect(textOf('3.2-4').slice(made[0]?.start)).toContain(made[0]?.words);
});

test('of what is no report’s words, and in the single file, nothing can be proposed', async () => {
  const page = await openPage('qingshan-2021/back.html');
  await page.click('.para .num');
  await page.locator('.cite-panel .take').waitFor();
  expect(await page.locator('.cite-panel .amend').count()).toBe(0);
  await visit(page, `${FULL.id}/single.html`);
  await page.click('.para:has([id="p3.2-2"]) .num');
  await page.locator('.cite-panel').waitFor();
  expect(await page.locator('.cite-panel .amend').count()).toBe(0);
});

/** What is cited or collected becomes a Word file on the page itself, in both engines, over HTTP and by double click. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { drawDocx } from '../../formats/docx/docx.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { visitorOfTest } from '../visitor.ts';

const ROOTS = {
  http: () => inject('site'),
  file: () => `${pathToFileURL(FIXTURE_SITE).href}/`,
};
const CHAPTER = 'yunxi-2024/part-3-2.html';
const NUMBER = '.para:has(#p3\\.2-2) .num';
const TITLE = '云溪县2024年政府工作报告';
const DATED = `《${TITLE}》（2024年1月18日）`;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
  // What would be saved is kept, to be looked at.
  await page.evaluate(() => {
    const caught = globalThis as { saved?: { name: string; file: Blob }[]; made?: Blob };
    caught.saved = [];
    URL.createObjectURL = (file) => {
      caught.made = file as Blob;
      return '#';
    };
    HTMLAnchorElement.prototype.click = function () {
      if (caught.made) caught.saved?.push({ name: this.download, file: caught.made });
    };
  });
}

/** The file that was saved last, as the importer reads it. */
async function saved(page: Page): Promise<{ name: string; lines: string[]; title: unknown }> {
  const [name, base64] = await page.evaluate(async () => {
    const { saved = [] } = globalThis as { saved?: { name: string; file: Blob }[] };
    const last = saved.at(-1);
    if (!last || saved.length > 1) throw new Error(`${saved.length} files were saved`);
    const bytes = new Uint8Array(await last.file.arrayBuffer());
    return [last.name, btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))] as const;
  });
  const { text, meta } = drawDocx(Buffer.from(base64, 'base64'), name);
  return { name, lines: text.split('\n').slice(0, -1), title: meta.title };
}

const textOf = (page: Page, id: string) =>
  page.$eval(`[id="${id}"]`, ({ textContent }) => textContent ?? '');
const press = (page: Page, words: string) =>
  page.$$eval(
    'button',
    (buttons, words) => buttons.find(({ textContent }) => textContent === words)?.click(),
    words,
  );

describe.each(['http', 'file'] as const)('over %s', (scheme) => {
  const url = (path: string) => ROOTS[scheme]() + path;

  test('a paragraph, with where it stands below it', async () => {
    const { page, complaints } = await visitorOfTest();
    await open(page, url(CHAPTER));
    await page.click(NUMBER);
    await page.waitForSelector('.cite-panel');
    await press(page, '存成 Word');
    await page.waitForFunction(
      () => document.querySelector('.cite-status')?.textContent === '已存成 Word。',
    );
    const label = '第三部分（二）第2段';
    expect(await saved(page)).toEqual({
      name: `${TITLE}${label}.docx`,
      lines: [await textOf(page, 'p3.2-2'), `——${DATED}${label}`],
      title: `${TITLE}${label}`,
    });
    expect(complaints).toEqual([]);
  });

  test('selected words over two paragraphs', async () => {
    const { page } = await visitorOfTest();
    await open(page, url(CHAPTER));
    await page.evaluate(() => {
      const range = document.createRange();
      const [from, to] = ['p3.2-3', 'p3.2-4'].map((id) => document.getElementById(id));
      if (!from || !to) throw new Error('no paragraphs');
      range.setStart(from, 0);
      range.setEnd(to, to.childNodes.length);
      getSelection()?.addRange(range);
    });
    await page.waitForSelector('.cite-offer');
    await page.keyboard.press('c');
    await page.waitForSelector('.cite-panel');
    await press(page, '存成 Word');
    await page.waitForFunction(
      () => document.querySelector('.cite-status')?.textContent === '已存成 Word。',
    );
    const { name, lines } = await saved(page);
    expect(name).toBe(`${TITLE}第三部分（二）第3段等2段.docx`);
    expect(lines).toEqual([
      await textOf(page, 'p3.2-3'),
      `——${DATED}第三部分（二）第3段`,
      await textOf(page, 'p3.2-4'),
      `——${DATED}第三部分（二）第4段`,
    ]);
  });

  test('all that was collected, by theme, with the reader’s own words', async () => {
    const { page, complaints } = await visitorOfTest();
    await open(page, url(CHAPTER));
    const words = await textOf(page, 'p3.2-2');
    await page.click(NUMBER);
    await page.waitForSelector('.cite-panel .take');
    await page.click('.cite-panel .take');
    await page.waitForSelector('.taking input');
    await page.type('.taking input', '乡村');
    await page.type('.taking textarea', '要背下来');
    const said = () => page.$eval('.taking-status', ({ textContent }) => textContent);
    await expect.poll(said).toBe('已存。');
    await open(page, url('excerpts.html'));
    await page.click('[data-word]');
    await page.waitForFunction(
      () => document.querySelector('[data-keeping-status]')?.textContent === '已存成 Word，1 条。',
    );
    expect(await saved(page)).toEqual({
      name: '摘抄.docx',
      title: '摘抄',
      lines: [
        '摘抄',
        '乡村',
        words,
        `——《${TITLE}》第三部分（二）第2段，2024年1月18日`,
        '我的话：要背下来',
      ],
    });
    expect(complaints).toEqual([]);
  });
});

test('the single file makes them by itself', async () => {
  const { page, requests } = await visitorOfTest();
  await open(page, `${ROOTS.file()}yunxi-2024/single.html`);
  const asked = requests.length;
  await page.click(NUMBER);
  await page.waitForSelector('.cite-panel');
  await press(page, '存成 Word');
  await page.waitForFunction(
    () => document.querySelector('.cite-status')?.textContent === '已存成 Word。',
  );
  const { lines } = await saved(page);
  expect(lines[0]).toBe(await textOf(page, 'p3.2-2'));
  expect(requests.length).toBe(asked);
});

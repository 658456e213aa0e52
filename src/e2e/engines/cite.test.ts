/** A deputy copies a passage with its citation: in both engines, over HTTP and by double click. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { pasted } from '../clipboard.ts';
import { engine } from '../engines.ts';
import { FIXTURE_SITE } from '../fixture.ts';
import { newVisitor } from '../visitor.ts';

const TITLE = '《云溪县2024年政府工作报告》';
const DATED = `${TITLE}（2024年1月18日）`;
const NUMBER = '.para:has(#p3\\.2-2) .num';

describe.each(['http', 'file'] as const)('%s', (scheme) => {
  let page: Page;
  let leave: () => Promise<void>;
  const url = (file: string) =>
    scheme === 'http'
      ? inject('site') + file
      : pathToFileURL(path.resolve(FIXTURE_SITE, ...file.split('/'))).href;
  /** The words of a paragraph as a citation holds them. */
  const quoted = (id: string) =>
    page.$eval(
      `[id="${id}"]`,
      (paragraph) => `“${paragraph.textContent?.replaceAll('“', '‘').replaceAll('”', '’')}”`,
    );
  beforeAll(async () => {
    ({ page, leave } = await newVisitor());
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(() => {
      const counted = globalThis as { copies?: number };
      counted.copies = 0;
      const { writeText } = Clipboard.prototype;
      Clipboard.prototype.writeText = function (text) {
        counted.copies = (counted.copies ?? 0) + 1;
        return writeText.call(this, text);
      };
      const { execCommand } = Document.prototype;
      Document.prototype.execCommand = function (command, ...rest) {
        if (command === 'copy') counted.copies = (counted.copies ?? 0) + 1;
        return execCommand.call(this, command, ...rest);
      };
    });
    await page.goto(url('yunxi-2024/part-3-2.html'));
    await page.waitForSelector('html[data-ready]');
  });
  afterAll(() => leave());
  /** How often something was put into the clipboard since the last time. */
  const copies = () =>
    page.evaluate(() => {
      const counted = globalThis as { copies?: number };
      const { copies } = counted;
      counted.copies = 0;
      return copies;
    });

  beforeEach(async () => {
    await copies();
  });

  test('the paragraph’s number reads as one says it and opens its citations; nothing is copied', async () => {
    expect(await page.$eval(NUMBER, (number) => number.textContent)).toBe('三（二）第2段');
    await page.focus(NUMBER);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.cite-panel');
    expect(new URL(page.url()).hash).toBe('#p3.2-2');
    expect(await page.$eval('.cite-place', ({ textContent }) => textContent)).toBe(
      '引用 第三部分（二）第2段',
    );
    expect(
      await page.$$eval('.cite-name', (names) => names.map((name) => name.textContent)),
    ).toEqual(scheme === 'http' ? ['公文格式', '链接'] : ['公文格式']);
    expect(await copies()).toBe(0);
    expect(await page.$eval('.cite-status', (status) => status.textContent)).toBe('');
  });

  test('Enter copies the words with their source, and that is said; the source alone is beside it', async () => {
    await page.keyboard.press('Enter');
    await copied(page, '公文格式');
    expect(await copies()).toBeGreaterThan(0);
    expect((await pasted(page)).plain).toBe(
      `${await quoted('p3.2-2')}（${TITLE}第三部分（二）第2段，2024年1月18日）`,
    );
    await press(page, 'official', '只要出处');
    await copied(page, '只有出处');
    expect((await pasted(page)).plain).toBe(`${DATED}第三部分（二）第2段`);
    expect(await page.$eval('.cite-status', (status) => status.getAttribute('role'))).toBe(
      'status',
    );
  });

  test('the other forms are copied from the panel; it closes by Esc and gives the focus back', async () => {
    if (scheme === 'http') {
      await press(page, 'link', '复制');
      await copied(page, '链接');
      expect((await pasted(page)).plain).toBe(`${url('yunxi-2024/part-3-2.html')}#p3.2-2`);
    }
    await copies();
    await page.click('.cite-more summary');
    await page.waitForSelector('[data-form=json]');
    expect(await copies()).toBe(0);
    await press(page, 'standard-2025', '只要出处');
    await copied(page, '只有出处');
    const address = scheme === 'http' ? ` ${url('yunxi-2024/part-3-2.html')}#p3.2-2.` : '';
    const carrier = scheme === 'http' ? '[R/OL]' : '[R]';
    const paper =
      '云溪县人民政府. 政府工作报告：2024年1月18日在云溪县第九届人民代表大会第四次会议上';
    expect((await pasted(page)).plain).toBe(
      `${paper}${carrier}. 2024-01-18：第三部分（二）第2段.${address}`,
    );
    for (const [form, name, holds] of [
      ['standard-2025', 'GB/T 7714—2025', await quoted('p3.2-2')],
      ['standard-2015', 'GB/T 7714—2015', '政府工作报告: 2024年1月18日'],
      ['markdown', 'Markdown', `${DATED}第三部分（二）第2段`],
      ['bib', 'BibTeX', '@techreport{yunxi-2024-3.2-2,'],
      ['ris', 'RIS', 'SP  - 第三部分（二）第2段'],
      ['json', 'CSL-JSON', '"page": "第三部分（二）第2段"'],
    ] as const) {
      await press(page, form, '复制');
      await copied(page, name);
      expect((await pasted(page)).plain).toContain(holds);
    }
    await page.keyboard.press('Escape');
    expect(await page.$('.cite-panel')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('三（二）第2段');
  });

  test('a file for reference managers is saved by its button', async () => {
    await openMore(page, NUMBER);
    const shown = await page.$eval('[data-form=bib] .cite-text', ({ textContent }) => textContent);
    await page.evaluate(() => {
      URL.createObjectURL = (file) => {
        (globalThis as { saved?: Promise<string> }).saved = (file as Blob).text();
        return '#';
      };
      HTMLAnchorElement.prototype.click = function () {
        (globalThis as { savedName?: string }).savedName = this.download;
      };
    });
    await press(page, 'bib', '下载');
    const file = await page.evaluate(async () => {
      const saved = globalThis as { saved?: Promise<string>; savedName?: string };
      return [saved.savedName, await saved.saved];
    });
    expect(file).toEqual(['yunxi-2024-3.2-2.bib', shown]);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
  });

  test('selected words are cited from the data, marks, notes and loose commas left out', async () => {
    await select(page, 'p3.2-2', '三清三建');
    await page.waitForSelector('.cite-offer');
    await page.click('.cite-offer');
    await page.waitForSelector('.cite-panel');
    expect(await copies()).toBe(0);
    await press(page, 'official', '复制');
    await copied(page, '公文格式');
    expect((await pasted(page)).plain).toBe(
      `“三清三建”（${TITLE}第三部分（二）第2段，2024年1月18日）`,
    );
    await page.keyboard.press('Escape');
  });

  test('a selection over two paragraphs is cited paragraph by paragraph; the key c opens it', async () => {
    await page.evaluate(() => {
      const range = document.createRange();
      const [from, to] = ['p3.2-3', 'p3.2-4'].map((id) => document.getElementById(id));
      if (!from || !to) throw new Error('no paragraphs');
      range.setStart(from, 0);
      range.setEnd(to, to.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await page.waitForSelector('.cite-offer');
    await page.keyboard.press('c');
    await page.waitForSelector('.cite-panel');
    expect(await copies()).toBe(0);
    await page.keyboard.press('Enter');
    await copied(page, '公文格式');
    const lines = (await pasted(page)).plain.split('\n');
    expect(lines).toEqual([
      `${await quoted('p3.2-3')}（${TITLE}第三部分（二）第3段，2024年1月18日）`,
      `${await quoted('p3.2-4')}（${TITLE}第三部分（二）第4段，2024年1月18日）`,
    ]);
    await page.keyboard.press('Escape');
  });

  test('where the browser forbids copying the text is there, selected', async () => {
    await page.evaluate(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new Error('forbidden'));
      Document.prototype.execCommand = () => false;
    });
    await openPanel(page, NUMBER);
    await press(page, 'official', '复制');
    await page.waitForSelector('.cite-panel textarea');
    expect(await page.$eval('.cite-status', (status) => status.textContent)).toBe(
      '复制失败，请复制选中的文字。',
    );
    const selected = await page.$eval('.cite-panel textarea', (area) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe(
      `${await quoted('p3.2-2')}（${TITLE}第三部分（二）第2段，2024年1月18日）`,
    );
    await page.keyboard.press('Escape');
  });

  test('a passage is printed alone with its citation', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await openPanel(page, NUMBER);
    await page.click('.cite-end button');
    await page.waitForFunction(() => document.title === 'printed');
    if (engine === 'chromium') {
      await page.emulateMediaType('print');
      const seen = await page.evaluate(() =>
        [...document.body.children]
          .filter((child) => getComputedStyle(child).display !== 'none')
          .map((child) => child.className),
      );
      expect(seen).toEqual(['passage-print']);
    }
    const [paragraph, printed] = await page.evaluate(() => [
      document.getElementById('p3.2-2')?.textContent,
      [...document.querySelectorAll('.passage-print > *')].map((part) => part.textContent),
    ]);
    expect(printed?.[0]).toBe(paragraph);
    expect(printed?.[1]).toBe(`——${DATED}第三部分（二）第2段`);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.$('.passage-print')).toBeNull();
  });
});

test.each([1280, 820, 390])('at %i px no more than the number itself can be hit', async (width) => {
  const { page, leave } = await newVisitor();
  await page.setViewport({ width, height: 900 });
  await page.goto(`${inject('site')}yunxi-2024/part-3-2.html`);
  await page.waitForSelector('html[data-ready]');
  const wrong = await page.evaluate(() => {
    const out: string[] = [];
    for (const number of document.querySelectorAll<HTMLElement>('.text .num')) {
      number.scrollIntoView({ block: 'center', behavior: 'instant' });
      const para = number.closest('.para')?.getBoundingClientRect();
      if (!para) continue;
      const words = document.createRange();
      words.selectNodeContents(number);
      const text = words.getBoundingClientRect();
      /** A finger's width around the words. */
      const near = 16;
      for (let x = 2; x < innerWidth; x += 9) {
        for (let y = para.top - 10; y < para.bottom + 10; y += 5) {
          const isNear =
            x > text.left - near &&
            x < text.right + near &&
            y > text.top - near &&
            y < text.bottom + near;
          if (!isNear && document.elementFromPoint(x, y) === number) {
            out.push(`${number.textContent} at ${x}, ${y - para.top}`);
          }
        }
      }
    }
    return out;
  });
  expect(wrong).toEqual([]);
  await leave();
});

/** Presses a button of a form, as the keyboard does: in Firefox each look ends the leave to copy. */
async function press(page: Page, form: string, words: string): Promise<void> {
  const button = `[data-form=${form}] button[aria-label^="${words}"]`;
  await page.$eval('.cite-status', (status) => {
    status.textContent = '';
  });
  await page.focus(button);
  await page.keyboard.press('Enter');
}

/** Presses a paragraph's number: in the middle, for where the page has been scrolled to the bar may lie over it. */
async function openPanel(page: Page, number: string): Promise<void> {
  await page.$eval(number, (link) => link.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.click(number);
  await page.waitForSelector('.cite-panel');
}

/** Opens all forms of the paragraph whose number this is. */
async function openMore(page: Page, number: string): Promise<void> {
  await openPanel(page, number);
  await page.click('.cite-more summary');
  await page.waitForSelector('[data-form=json]');
}

/** Waits until the panel says that the form was copied. */
async function copied(page: Page, form: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector('.cite-status')?.textContent === text,
    {},
    `已复制（${form}）`,
  );
}
/** Selects words of a paragraph across whatever elements they stand in. */
function select(page: Page, id: string, words: string): Promise<void> {
  return page.evaluate(
    (id, words) => {
      const element = document.getElementById(id);
      const at = element?.textContent?.indexOf(words) ?? -1;
      if (!element || at < 0) throw new Error(`no ${words}`);
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let seen = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
        const [from, to] = [at - seen, at + words.length - seen];
        if (from >= 0 && from < node.length) range.setStart(node, from);
        if (to > 0 && to <= node.length) range.setEnd(node, to);
        seen += node.length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    id,
    words,
  );
}

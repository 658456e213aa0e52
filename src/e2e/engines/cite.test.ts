/** A deputy copies a passage with its citation: in both engines, over HTTP and by double click. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pasted } from '../clipboard.ts';
import { engine } from '../engines.ts';
import { FIXTURE_SITE } from '../fixture.ts';
import { newVisitor } from '../visitor.ts';

const TITLE = '《云溪县2024年政府工作报告》（2024年1月18日）';
const NUMBER = '.para:has(#p3\\.2-2) .num';

describe.each(['http', 'file'] as const)('%s', (scheme) => {
  let page: Page;
  let leave: () => Promise<void>;
  const url = (file: string) =>
    scheme === 'http'
      ? inject('site') + file
      : pathToFileURL(path.resolve(FIXTURE_SITE, ...file.split('/'))).href;
  beforeAll(async () => {
    ({ page, leave } = await newVisitor());
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url('yunxi-2024/part-3-2.html'));
    await page.waitForSelector('html[data-ready]');
    // In Firefox each look that Puppeteer takes at the page ends the leave to copy that a key gives.
    // The code is brought first, so that it copies before the test looks.
    await page.focus(NUMBER);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.cite-panel');
    await page.keyboard.press('Escape');
  });
  afterAll(() => leave());

  test('the paragraph’s number copies the citation, and says so', async () => {
    await page.focus(NUMBER);
    await page.keyboard.press('Enter');
    await copied(page, '公文体');
    expect((await pasted(page)).plain).toBe(`${TITLE}第三部分（二）第2段`);
    expect(await page.$eval('.cite-status', (status) => status.getAttribute('role'))).toBe(
      'status',
    );
    expect(new URL(page.url()).hash).toBe('#p3.2-2');
  });

  test('the other forms are copied from the panel; it closes by Esc and gives the focus back', async () => {
    await page.click('[data-form=link] button');
    await copied(page, '链接');
    const link = (await pasted(page)).plain;
    expect(link).toBe(
      scheme === 'http' ? `${url('yunxi-2024/part-3-2.html')}#p3.2-2` : 'yunxi-2024/3.2-2',
    );
    await page.click('[data-form=standard] button');
    await copied(page, 'GB/T 7714—2015');
    const standard = (await pasted(page)).plain;
    expect(standard).toContain('云溪县人民政府. 政府工作报告: 2024年1月18日在云溪县');
    expect(standard).toMatch(
      scheme === 'http' ? /\[R\/OL\]. 2024: .*\[\d{4}-\d\d-\d\d\]. http/ : /\[R\]\./,
    );
    await page.click('[data-form=markdown] button');
    await copied(page, 'Markdown');
    expect((await pasted(page)).plain).toContain('第三部分（二）第2段');
    await page.click('[data-form=official] button');
    await copied(page, '公文体');
    await page.keyboard.press('Escape');
    expect(await page.$('.cite-panel')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('3.2-2');
  });

  test('selected words are copied from the data with their citation, marks and notes left out', async () => {
    await select(page, 'p3.2-2', '三清三建');
    await page.waitForSelector('.cite-offer');
    await page.click('.cite-offer');
    await copied(page, '公文体');
    const text = (await pasted(page)).plain;
    expect(text).toBe(`${TITLE}第三部分（二）第2段：“三清三建”`);
    await page.keyboard.press('Escape');
  });

  test('a selection over two paragraphs is cited paragraph by paragraph; the key c does it', async () => {
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
    await copied(page, '公文体');
    const lines = (await pasted(page)).plain.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('第三部分（二）第3段：“');
    expect(lines[1]).toContain('第三部分（二）第4段：“');
    await page.keyboard.press('Escape');
  });

  test('a passage is printed alone with its citation', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.click(NUMBER);
    await copied(page, '公文体');
    const buttons = await page.$$('.cite-panel > button:not(.close)');
    await buttons[0]?.click();
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
    expect(printed?.[1]).toBe(`——${TITLE}第三部分（二）第2段`);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.$('.passage-print')).toBeNull();
  });
});

/** Waits until the panel says that the form was copied. */
async function copied(page: Page, form: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector('.cite-status')?.textContent === text,
    {},
    `已复制${form}引用。`,
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

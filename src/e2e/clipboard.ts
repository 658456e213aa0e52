/** Selecting, copying and pasting as a reader does, with the mouse and the keyboard, in both engines. */
import type { Page } from 'puppeteer-core';
import { engine } from './engines.ts';

/** The commands of the browser that Ctrl and a key give; Chromium must be told which without a window. */
const COMMANDS = { a: 'SelectAll', c: 'Copy', v: 'Paste' } as const;

/** Presses Ctrl and a key. */
export async function pressControl(page: Page, key: keyof typeof COMMANDS): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, engine === 'chromium' ? { commands: [COMMANDS[key]] } : {});
  await page.keyboard.up('Control');
}

/** What the clipboard holds, pasted into a field of the page, which then has its focus as before. */
export async function pasted(page: Page): Promise<{ plain: string; html: string }> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    field.addEventListener('paste', ({ clipboardData }) => {
      field.dataset['html'] = clipboardData?.getData('text/html') ?? '';
    });
    (document.querySelector('.cite-panel') ?? document.body).append(field);
    field.focus({ preventScroll: true });
  });
  await pressControl(page, 'v');
  return page.$eval('#pasted', (element) => {
    const field = element as HTMLTextAreaElement;
    field.remove();
    document.querySelector<HTMLElement>('.cite-panel')?.focus();
    return { plain: field.value, html: field.dataset['html'] ?? '' };
  });
}

/** Presses at the first character of one element and lets go behind the last one of another. */
export async function dragOver(page: Page, first: string, last: string): Promise<void> {
  const [from, to] = await page.evaluate(
    (first, last) => {
      const boxOf = (selector: string, atEnd: boolean): DOMRect => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`nothing is ${selector}`);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const node = atEnd ? nodes.at(-1) : nodes[0];
        if (!node) throw new Error(`no words in ${selector}`);
        const range = document.createRange();
        range.setStart(node, atEnd ? node.length - 1 : 0);
        range.setEnd(node, atEnd ? node.length : 1);
        return range.getBoundingClientRect();
      };
      document.querySelector(first)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [start, end] = [boxOf(first, false), boxOf(last, true)];
      return [
        { x: start.left + 1, y: start.top + start.height / 2 },
        { x: end.right - 1, y: end.top + end.height / 2 },
      ] as const;
    },
    first,
    last,
  );
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

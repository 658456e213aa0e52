/** Who goes through a page by Tab always sees where one is: nothing fixed or sticky hides the focus. */
import type { Page } from 'playwright-core';

/** What is wrong with how the focused element is seen; '' when it is marked and not hidden (2.4.7, 2.4.11). */
export function unseen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    const name = `${element.localName}.${element.className} ${element.textContent?.slice(0, 20)}`;
    // Radio buttons of the settings are drawn by the text beside them.
    const drawn = element.closest('.settings-panel label')?.querySelector('span') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    // A paragraph's number is marked by the bar beside its paragraph.
    const barred = element.matches('.num') && element.nextElementSibling;
    const isMarked = barred
      ? getComputedStyle(barred, '::before').borderLeftWidth === '3px'
      : outlineStyle !== 'none' && outlineWidth !== '0px';
    if (!isMarked) return `not marked: ${name}`;
    for (const { left, right, top, bottom } of drawn.getClientRects()) {
      for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) {
        for (const x of [left + 2, (left + right) / 2, right - 2]) {
          const there = document.elementFromPoint(x, y);
          if (there && (drawn.contains(there) || there.contains(drawn))) return '';
        }
      }
    }
    return `hidden: ${name}`;
  });
}

/** Goes through the page by a key and tells what was not seen. */
export async function goThrough(page: Page, key: string, stops: number): Promise<string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press(key);
    const problem = await unseen(page);
    if (problem) wrong.push(problem);
  }
  return wrong;
}

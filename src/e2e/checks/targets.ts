/** A finger finds every target. */
import type { Page } from 'playwright-core';

/** Targets below 24 px, but for links within sentences (WCAG 2.5.8). */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const modal = document.querySelector('dialog[open]') ?? document;
    /** Within a sentence: in one line with text that is no target. */
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    // What the browser has not laid out yet has estimated boxes only.
    const laidOut = new CSSStyleSheet();
    laidOut.replaceSync('* { content-visibility: visible !important; }');
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, laidOut];
    const targets = 'a[href], button, input, select, textarea, summary, [role=option]';
    const small = [...modal.querySelectorAll<HTMLElement>(targets)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('.only-heard') && !inSentence(element))
      .filter((element) => {
        const target = (element.matches('input') && element.closest('label')) || element;
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < 24;
      })
      .map((element) => `small target: ${element.outerHTML.slice(0, 120)}`);
    document.adoptedStyleSheets = before;
    return small;
  });
}

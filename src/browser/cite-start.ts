/**
 * Waits for a reader who wants to cite: a paragraph's number, or words selected in the text. The code
 * and the text for it are asked for only then. Without this script the number is a link to its
 * paragraph, and so it is when they cannot be had.
 */
import { opensHere } from './events.ts';
import { writeHistory } from './history.ts';
import { later } from './later.ts';
import { loadScript } from './load-script.ts';

/**
 * What shows the citations of a paragraph, to be copied, by its number; of words that are selected it
 * hears by itself.
 */
export const CITE = later<(number: HTMLAnchorElement) => void>('cite');

/** Starts on pages with a report's text. */
export function startCite(): void {
  const article = document.querySelector<HTMLElement>('article.text');
  const report = document.body.dataset['report'];
  if (!article || report === undefined) return;
  const data = `${report}/text.js?v=${article.dataset['cite']}`;
  const load = async () => (await Promise.all([CITE.load(), loadScript(data)]))[0];
  for (const number of article.querySelectorAll<HTMLAnchorElement>('a.num')) {
    number.setAttribute('aria-label', `引用${number.textContent}`);
    number.setAttribute('aria-haspopup', 'dialog');
  }
  article.addEventListener('click', (event) => {
    const number = (event.target as Element).closest<HTMLAnchorElement>('a.num');
    if (!number || !opensHere(event)) return;
    event.preventDefault();
    writeHistory(number.hash);
    load().then(
      (cite) => cite(number),
      () => location.replace(number.hash),
    );
  });
  const wait = () => {
    if (!hasSelection()) return;
    document.removeEventListener('selectionchange', wait);
    // Nothing was promised yet: without the code no offer is made.
    load().catch(() => document.addEventListener('selectionchange', wait));
  };
  document.addEventListener('selectionchange', wait);
}

/** Whether words of the report's text are selected. */
export function hasSelection(): boolean {
  const selection = getSelection();
  const article = document.querySelector('article.text');
  return Boolean(article && !selection?.isCollapsed && selection?.containsNode(article, true));
}

/**
 * Waits for a reader who wants to cite: a paragraph's number, or words selected in the text. The code
 * and the text for it are asked for only then. Without this script the number is a link to its
 * paragraph, and so it is when they cannot be had.
 */
import { isForPage, opensHere } from './events.ts';
import { writeHistory } from './history.ts';
import { loadScript } from './load-script.ts';

/** What `assets/cite.js` offers to this script. */
export interface Cite {
  /** Copies the citation of a paragraph and shows all forms beside its number. */
  paragraph(number: HTMLAnchorElement): void;
  /** Offers to cite what is selected; takes the offer away when nothing is. */
  offerSelection(): void;
  /** Copies the selected words with their citation. */
  selection(): void;
}

/** Name of the global object. */
export const CITE = 'zhuduCitePanel';

/** Starts on pages with a report's text. */
export function startCite(): void {
  const article = document.querySelector<HTMLElement>('article.text');
  const report = document.body.dataset['report'];
  if (!article || report === undefined) return;
  const load = async (): Promise<Cite> => {
    const data = `${report}/cite.js?v=${article.dataset['cite']}`;
    await Promise.all([loadScript('assets/cite.js'), loadScript(data)]);
    const cite = (globalThis as { [CITE]?: Cite })[CITE];
    if (!cite) throw new Error('assets/cite.js offers nothing');
    return cite;
  };
  for (const number of article.querySelectorAll<HTMLAnchorElement>('a.num')) {
    number.setAttribute('aria-label', `引用第 ${number.textContent} 段`);
    number.setAttribute('aria-haspopup', 'dialog');
  }
  article.addEventListener('click', (event) => {
    const number = (event.target as Element).closest<HTMLAnchorElement>('a.num');
    if (!number || !opensHere(event)) return;
    event.preventDefault();
    writeHistory(number.hash);
    load().then(
      (cite) => cite.paragraph(number),
      () => location.replace(number.hash),
    );
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    const selected = hasSelection(article);
    if (!selected && !(CITE in globalThis)) return;
    timer = setTimeout(() => load().then((cite) => cite.offerSelection(), ignore), 200);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'c' || !isForPage(event) || !hasSelection(article)) return;
    load().then((cite) => cite.selection(), ignore);
  });
}

function hasSelection(article: HTMLElement): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(article, true);
}

/** Nothing was promised yet: without the code no offer is made. */
function ignore(): void {}

/**
 * What a reader can select: a press in the text takes the paper's words alone, one in something of ours
 * leaves the text out, so that a copy never mixes the two (C1; rules in `selection.css`). The lists are
 * ours and quote the paper: a press on a row takes the row with its quotes, one on a quote only quotes.
 */
import { loadScript } from './load-script.ts';
import { PAPER } from './selected-parts.ts';

/** Starts on every page; where nothing is quoted it changes nothing. */
export function startSelection(): void {
  const text = document.querySelector('article.text');
  const take = (paper: unknown) => {
    document.documentElement.dataset['select'] = paper ? 'paper' : 'ours';
  };
  take(text);
  document.addEventListener('pointerdown', (event) => {
    const { button, pointerType, shiftKey, defaultPrevented } = event;
    // The menu, Shift, and a finger that scrolls on are about what is selected already.
    if (button || shiftKey || defaultPrevented) return;
    if (pointerType === 'touch' && getSelection()?.toString()) return;
    const pressed = event.target as Element;
    // What holds paragraphs is the blank around them.
    take(pressed.closest(PAPER) ?? pressed.querySelector('[data-paragraph]'));
  });
  document.addEventListener('keydown', ({ ctrlKey, metaKey, key }) => {
    // All, or what the keyboard begins to select: of a text, the text.
    if (((ctrlKey || metaKey) && key === 'a') || getSelection()?.isCollapsed) take(text);
  });
  document.addEventListener('selectionchange', () => loadScript('assets/copy.js').catch(() => {}));
}

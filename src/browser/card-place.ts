/** Where a card stands: below the word or above it, inside the window, never over the word itself. */

import css from '../styles/card.css?raw';
import { addStyles } from './styles.ts';

addStyles(css);

/** Space between the word and the card, and between the card and the window's edge, in px. */
const GAP = 8;
/** Small windows, where the card is a sheet at the bottom; the same as in `card.css`. */
const SHEET = '(max-width: 40rem), (max-height: 24rem)';

/** Places the card beside the term; again when the window has changed. */
export function placeCard(card: HTMLElement, term: Element | Range): void {
  card.removeAttribute('style');
  if (matchMedia(SHEET).matches) {
    uncover(term, card.getBoundingClientRect().top);
    return;
  }
  // A word broken over two lines has two boxes: below stands under the last, above over the first.
  const boxes = [...term.getClientRects()];
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return;
  // In low windows the bar scrolls away.
  const bar = Math.max(0, document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0);
  const roomBelow = window.innerHeight - last.bottom - 2 * GAP;
  const roomAbove = first.top - bar - 2 * GAP;
  const below = card.offsetHeight <= roomBelow || roomBelow >= roomAbove;
  const room = below ? roomBelow : roomAbove;
  if (card.offsetHeight > room) card.style.maxHeight = `${Math.max(room, 120)}px`;
  const anchor = below ? last : first;
  const top = below ? last.bottom + GAP : first.top - GAP - card.offsetHeight;
  const widest = document.documentElement.clientWidth - card.offsetWidth - GAP;
  const left = Math.max(GAP, Math.min(anchor.left, widest));
  card.style.top = `${top + window.scrollY}px`;
  card.style.left = `${left + window.scrollX}px`;
}

/** Scrolls the word out from under the sheet. */
function uncover(term: Element | Range, sheetTop: number): void {
  const { bottom } = term.getBoundingClientRect();
  if (bottom > sheetTop - GAP)
    window.scrollBy({ top: bottom - sheetTop + 2 * GAP, behavior: 'instant' });
}

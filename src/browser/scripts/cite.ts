/**
 * `assets/cite.js`: all that citing takes, loaded by `cite-start.ts` when a reader presses a paragraph's
 * number or selects words.
 */
import css from '../../styles/cite.css?raw';
import { openCitePanel } from '../cite-panel.ts';
import { passageOfParagraph, selectedPassages } from '../cite-passages.ts';
import { CITE, hasSelection } from '../cite-start.ts';
import { button, keyCap } from '../element.ts';
import { isForPage } from '../events.ts';
import { whenBoxesMove } from '../remeasure.ts';
import { addStyles } from '../styles.ts';

addStyles(css);

/** The selection must have stood still for so long (ms) before it is offered to be cited. */
const PAUSE = 200;

const offer = button('引用所选', citeSelection, 'cite-offer');
offer.append(keyCap('C'));
// A press must not take the selection away before it is read.
offer.addEventListener('pointerdown', (event) => event.preventDefault());
whenBoxesMove(() => offer.isConnected && offerSelection());

let timer: ReturnType<typeof setTimeout> | undefined;
function offerSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(offerSelection, PAUSE);
}
document.addEventListener('selectionchange', offerSoon);
offerSoon();
document.addEventListener('keydown', (event) => {
  if (event.key === 'c' && isForPage(event) && hasSelection()) citeSelection();
});

/** Offers to cite what is selected; takes the offer away when nothing is. */
function offerSelection(): void {
  const selection = getSelection();
  if (selectedPassages().length === 0 || !selection) {
    if (document.activeElement !== offer) offer.remove();
    return;
  }
  const boxes = selection.getRangeAt(selection.rangeCount - 1).getClientRects();
  const last = boxes[boxes.length - 1];
  if (!last) return;
  document.body.append(offer);
  const widest = document.documentElement.clientWidth - offer.offsetWidth - 8;
  offer.style.top = `${last.bottom + scrollY + 6}px`;
  offer.style.left = `${Math.max(8, Math.min(last.right - offer.offsetWidth / 2, widest))}px`;
}

/** Opens the citations of the selected words. */
function citeSelection(): void {
  const passages = selectedPassages();
  const words = getSelection()?.getRangeAt(0).cloneRange();
  if (passages.length === 0 || !words) return;
  offerSelection();
  openCitePanel(passages, offer, words);
}

CITE.offer((number) => {
  const paragraph = number.closest('.para')?.querySelector<HTMLElement>('[data-paragraph]');
  const passage = passageOfParagraph(paragraph?.dataset['paragraph'] ?? '');
  if (passage && paragraph) openCitePanel([passage], number, paragraph);
  else location.replace(number.hash);
});

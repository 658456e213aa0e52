/** `assets/cite.js`: all that citing takes, loaded by `cite-start.ts` when a reader first cites. */
import css from '../styles/cite.css?raw';
import { openCitePanel } from './cite-panel.ts';
import { passageOfParagraph, selectedPassages } from './cite-passages.ts';
import { CITE, type Cite } from './cite-start.ts';
import { button, keyCap } from './element.ts';
import { whenBoxesMove } from './remeasure.ts';
import { addStyles } from './styles.ts';

addStyles(css);

const offer = button('引用所选', () => cite.selection(), 'cite-offer');
offer.append(keyCap('C'));
// A press must not take the selection away before it is read.
offer.addEventListener('pointerdown', (event) => event.preventDefault());
whenBoxesMove(() => offer.isConnected && cite.offerSelection());

const cite: Cite = {
  paragraph(number) {
    const id = number.closest('.para')?.querySelector<HTMLElement>('[data-paragraph]');
    const passage = passageOfParagraph(id?.dataset['paragraph'] ?? '');
    if (passage) openCitePanel([passage], number);
    else location.replace(number.hash);
  },
  offerSelection() {
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
  },
  selection() {
    const passages = selectedPassages();
    if (passages.length === 0) return;
    cite.offerSelection();
    openCitePanel(passages, offer);
  },
};
(globalThis as { [CITE]?: Cite })[CITE] = cite;

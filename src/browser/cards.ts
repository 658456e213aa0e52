/**
 * `assets/cards.js`: the card of a term, its explanation beside the word, opened by click, tap, Enter or
 * by resting on the word; closed by Esc, a click elsewhere or a second click. Loaded by `cards-start.ts`.
 */
import { leaveByTab } from './card-keys.ts';
import { placeCard } from './card-place.ts';
import { CARDS, type Cards, termAt } from './cards-start.ts';
import { opensHere } from './events.ts';
import { escapes } from './layers.ts';
import { whenBoxesMove } from './remeasure.ts';

/** Resting this long on a word (ms) asks for its card; leaving both for this long closes it. */
const OPEN_AFTER = 350;
const CLOSE_AFTER = 300;

interface OpenCard {
  card: HTMLElement;
  term: HTMLAnchorElement;
  /** Opened by click or key, so moving the pointer away does not close it. */
  pinned: boolean;
}

let open: OpenCard | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  // What a click on a term does is told by `cards-start.ts`.
  if (!open || (termAt(target) && opensHere(event))) return;
  const isClosing = target.closest('.close') !== null;
  if (isClosing || !open.card.contains(target)) close(isClosing);
});
document.addEventListener('keydown', (event) => {
  if (escapes(event, '.card')) close(true);
});
document.addEventListener('pointerover', onPointer);
// The pointer that leaves the window is over nothing that would tell.
document.documentElement.addEventListener('pointerleave', onPointer);
// Somebody who zooms in wants to read the card.
whenBoxesMove(() => open && placeCard(open.card, open.term));

const cards: Cards = {
  toggle(term) {
    if (open?.term === term && open.pinned) close(true);
    else show(term, true);
  },
  point: onPointer,
};
(globalThis as { [CARDS]?: Cards })[CARDS] = cards;

function onPointer(event: PointerEvent): void {
  // While words are selected the pointer rests on none.
  if (event.pointerType !== 'mouse' || event.buttons) return;
  const term = termAt(event.target);
  const inCard = open?.card.contains(event.target as Node) ?? false;
  clearTimeout(timer);
  if (term && open?.term !== term && !open?.pinned) {
    timer = setTimeout(() => show(term, false), OPEN_AFTER);
  } else if (!term && !inCard && open && !open.pinned) {
    timer = setTimeout(() => close(false), CLOSE_AFTER);
  }
}

/** Opens the card of a term. The note itself stays where it is; the card holds a copy without ids. */
function show(term: HTMLAnchorElement, pinned: boolean): void {
  clearTimeout(timer);
  if (open?.term === term) {
    open.pinned = open.pinned || pinned;
    if (pinned) open.card.focus();
    return;
  }
  close(false);
  const note = document.getElementById(term.dataset['term'] ?? '');
  if (!note) return;
  const card = document.createElement('div');
  card.className = 'card';
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', `${note.querySelector('.note-term')?.textContent}的注释`);
  card.dataset['grade'] = note.dataset['grade'];
  card.dataset['card'] = note.id;
  const button = document.createElement('button');
  button.className = 'close';
  button.type = 'button';
  button.textContent = '关闭';
  card.append(button);
  // What is brief in the margin is a button there.
  for (const part of note.querySelectorAll('.brief > *, .note > :not(.brief)')) {
    card.append(part.cloneNode(true));
  }
  leaveByTab(card, () => close(true));
  document.body.append(card);
  term.setAttribute('aria-expanded', 'true');
  open = { card, term, pinned };
  placeCard(card, term);
  if (pinned) card.focus({ preventScroll: true });
}

function close(returnFocus: boolean): void {
  clearTimeout(timer);
  if (!open) return;
  const { card, term } = open;
  open = null;
  card.remove();
  term.removeAttribute('aria-expanded');
  if (returnFocus) term.focus({ preventScroll: true });
}

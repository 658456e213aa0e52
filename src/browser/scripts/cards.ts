/**
 * `assets/cards.js`: the card of a term where the page has no margin, its explanation beside the word;
 * opened by click, tap or Enter, closed by Esc, a click elsewhere or a second click. Loaded by
 * `notes-start.ts`.
 */
import { leaveByTab } from '../card-keys.ts';
import { placeCard } from '../card-place.ts';
import { button, element } from '../element.ts';
import { opensHere } from '../events.ts';
import { escapes } from '../layers.ts';
import { CARDS, termAt } from '../notes-start.ts';
import { whenBoxesMove } from '../remeasure.ts';
import { offerNote } from '../taking-start.ts';

/** So little (px) is below the card's edge when all of it has been read. */
const SLACK = 4;

let open: { card: HTMLElement; term: HTMLAnchorElement } | null = null;

document.addEventListener('click', (event) => {
  // What a click on a term does is told by `notes-start.ts`.
  if (!open || event.composedPath().includes(open.card)) return;
  if (termAt(event.target) && opensHere(event)) return;
  close(false);
});
document.addEventListener('keydown', (event) => {
  if (escapes(event, '.card')) close(true);
});
// Somebody who zooms in wants to read the card.
whenBoxesMove(() => open && place(open.card, open.term));

CARDS.offer((term) => {
  if (open?.term === term) close(true);
  else show(term);
});

/** Opens the card of a term. The note itself stays where it is; the card holds a copy without ids. */
function show(term: HTMLAnchorElement): void {
  close(false);
  const note = document.getElementById(term.dataset['term'] ?? '');
  if (!note) return;
  const card = element('div', 'card', ...[...note.children].map((part) => part.cloneNode(true)));
  // In the margin the word is a button, and what was done there with another is not done here.
  for (const part of card.querySelectorAll('.take, .taking, .to-picture')) part.remove();
  const word = card.querySelector('.note-term');
  for (const name of ['role', 'tabindex', 'aria-expanded']) word?.removeAttribute(name);
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', `${word?.textContent}的注释`);
  card.dataset['grade'] = note.dataset['grade'];
  card.dataset['card'] = note.id;
  card.querySelector('.note-head')?.append(button('关闭', () => close(true), 'close'));
  card.addEventListener('scroll', () => tellMore(card), { passive: true });
  leaveByTab(card, () => close(true));
  offerNote(card, note.id);
  document.body.append(card);
  term.setAttribute('aria-expanded', 'true');
  open = { card, term };
  place(card, term);
  card.focus({ preventScroll: true });
}

function place(card: HTMLElement, term: HTMLElement): void {
  placeCard(card, term);
  tellMore(card);
}

/** Shows at the card's lower edge that more follows. */
function tellMore(card: HTMLElement): void {
  const below = card.scrollHeight - card.clientHeight - card.scrollTop;
  card.classList.toggle('more-below', below > SLACK);
}

function close(returnFocus: boolean): void {
  if (!open) return;
  const { card, term } = open;
  open = null;
  card.remove();
  term.removeAttribute('aria-expanded');
  if (returnFocus) term.focus({ preventScroll: true });
}

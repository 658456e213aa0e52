/**
 * Waits for a reader who asks for a term's explanation, by a click, tap or Enter. It opens in the margin
 * where there is one, elsewhere in a card; the code of either comes when it is first needed. Without this
 * script the word is a link to the explanation at the chapter's end, and so it is when the code cannot
 * be had.
 */
import { opensHere } from './events.ts';
import { later } from './later.ts';
import { WIDE } from './wide.ts';

/** Opens the explanation of a term, or closes it. */
type Toggle = (term: HTMLAnchorElement) => void;

/** What opens explanations in cards, and in the margin. */
export const CARDS = later<Toggle>('cards');
export const MARGINS = later<Toggle>('margins');

/** The term that an event is about. */
export function termAt(target: EventTarget | null): HTMLAnchorElement | null {
  return (target as Element | null)?.closest?.<HTMLAnchorElement>('a.term') ?? null;
}

/** Starts on every page; where no term is marked nothing ever asks. */
export function startNotes(): void {
  const wide = matchMedia(WIDE);
  const notes = document.querySelector('.reading .notes');
  const fillMargin = () => {
    if (!notes || !wide.matches) return;
    // Where they cannot be put into the margin, they are read at the chapter's end.
    MARGINS.load().catch(() => notes.classList.add('ready'));
  };
  wide.addEventListener('change', fillMargin);
  fillMargin();
  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    if (!term || !opensHere(event)) return;
    event.preventDefault();
    const hasMargin = notes && wide.matches && !document.querySelector(':root[data-focus-view]');
    (hasMargin ? MARGINS : CARDS).load().then(
      (toggle) => toggle(term),
      () => location.assign(term.hash),
    );
  });
}

/**
 * Waits for a reader who asks for a term's explanation: by a click, tap or Enter, or by pointing at the
 * word. The code of the cards comes only then. Without this script the word is a link to the explanation
 * at the chapter's end, and so it is when the code cannot be had.
 */
import { opensHere } from './events.ts';
import { loadScript } from './load-script.ts';

/** What `assets/cards.js` offers to this script. */
export interface Cards {
  /** Opens the card of a term, or closes it. */
  toggle(term: HTMLAnchorElement): void;
  /** Hears of the pointer that the code was loaded for; of the next ones it hears by itself. */
  point(event: PointerEvent): void;
}

/** Name of the global object. */
export const CARDS = 'zhuduCards';

/** The term that an event is about. */
export function termAt(target: EventTarget | null): HTMLAnchorElement | null {
  return (target as Element | null)?.closest?.<HTMLAnchorElement>('a.term') ?? null;
}

async function load(): Promise<Cards> {
  await loadScript('assets/cards.js');
  return (globalThis as unknown as { [CARDS]: Cards })[CARDS];
}

/** Starts on every page; where no term is marked nothing ever asks. */
export function startCards(): void {
  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    if (!term || !opensHere(event)) return;
    event.preventDefault();
    load().then(
      (cards) => cards.toggle(term),
      () => location.assign(term.hash),
    );
  });
  const point = (event: PointerEvent) => {
    if (!termAt(event.target)) return;
    document.removeEventListener('pointerover', point);
    load().then(
      (cards) => cards.point(event),
      () => document.addEventListener('pointerover', point),
    );
  };
  document.addEventListener('pointerover', point);
}

/**
 * Waits for a reader who asks for a term's explanation, by a click, tap or Enter. It opens in the margin
 * where there is one, elsewhere in a card; the code of either comes when it is first needed. Without this
 * script the word is a link to the explanation at the chapter's end, and so it is when the code cannot
 * be had.
 */
import { opensHere } from './events.ts';
import { loadScript } from './load-script.ts';
import { WIDE } from './wide.ts';

/** Where explanations open: the script of that name in `assets/`. */
type Place = 'cards' | 'margins';
/** Opens the explanation of a term, or closes it. */
type Toggle = (term: HTMLAnchorElement) => void;

/** What the two scripts offer to this one. */
const offered = globalThis as { zhuduNotes?: Partial<Record<Place, Toggle>> };

/** Says how explanations open in a place. */
export function offerNotes(place: Place, toggle: Toggle): void {
  offered.zhuduNotes = { ...offered.zhuduNotes, [place]: toggle };
}

/** The term that an event is about. */
export function termAt(target: EventTarget | null): HTMLAnchorElement | null {
  return (target as Element | null)?.closest?.<HTMLAnchorElement>('a.term') ?? null;
}

async function toggle(place: Place, term: HTMLAnchorElement): Promise<void> {
  await loadScript(`assets/${place}.js`);
  offered.zhuduNotes?.[place]?.(term);
}

/** Starts on every page; where no term is marked nothing ever asks. */
export function startNotes(): void {
  const wide = matchMedia(WIDE);
  const notes = document.querySelector('.reading .notes');
  const fillMargin = () => {
    if (!notes || !wide.matches) return;
    // Where they cannot be put into the margin, they are read at the chapter's end.
    loadScript('assets/margins.js').catch(() => notes.classList.add('ready'));
  };
  wide.addEventListener('change', fillMargin);
  fillMargin();
  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    if (!term || !opensHere(event)) return;
    event.preventDefault();
    const hasMargin = notes && wide.matches && !document.querySelector(':root[data-focus-view]');
    toggle(hasMargin ? 'margins' : 'cards', term).catch(() => location.assign(term.hash));
  });
}

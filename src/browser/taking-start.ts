/**
 * Offers to collect an explanation in the book of excerpts, where the site has one: the single file stands
 * alone; and a picture of it. The code comes when it is first pressed; without it nothing is promised.
 */
import type { Passage } from '../cite/passage.ts';
import { SINGLE_FILE } from './base.ts';
import { button } from './element.ts';
import { later } from './later.ts';
import { pictureButton } from './picture-start.ts';

/** What is to be collected: cited words, or what explains a term, in an element that has the grade. */
export type ToTake =
  | { passages: readonly Passage[] }
  | { explained: HTMLElement; id: string; term: string };

/** Collects something, and shows that after an element. */
type Take = (what: ToTake, pressed: HTMLButtonElement, after: HTMLElement) => void;

const TAKING = later<Take>('excerpt');

/** The script that collects calls this. */
export const offerTake = TAKING.offer;

/** A button that collects; null where there is no book to collect in. @param after what the reader adds stands behind it */
export function takeButton(what: ToTake, after: HTMLElement): HTMLButtonElement | null {
  if (SINGLE_FILE) return null;
  const pressed = button(
    '摘抄',
    () =>
      TAKING.load().then(
        (take) => take(what, pressed, after),
        () => pressed.remove(),
      ),
    'take',
  );
  return pressed;
}

/** Offers once what one does with a note, or with what a card shows of it, in its last line. */
export function offerNote(note: HTMLElement, id: string): void {
  const end = note.querySelector<HTMLElement>('.more');
  const term = note.querySelector('.note-term')?.textContent;
  if (!end || !term || note.querySelector('.to-picture')) return;
  const what = { explained: note, id, term };
  end.append(' ', takeButton(what, end) ?? '', ' ', pictureButton(what));
}

/** Offers the same on the page of an entry, and where the entries of a list open in their places. */
export function startTaking(): void {
  const offer = (entry: HTMLElement, id: string, word: Element | null) => {
    const meaning = entry.querySelector<HTMLElement>('.meaning');
    if (!meaning || entry.querySelector('.to-picture')) return;
    const what = { explained: entry, id, term: word?.textContent ?? '' };
    entry.querySelector('.note-head')?.append(takeButton(what, meaning) ?? '', pictureButton(what));
  };
  const file = location.pathname.split('/').at(-1) ?? '';
  for (const entry of document.querySelectorAll<HTMLElement>('.whole-entry')) {
    const id = entry.closest('.sense')?.id || file.replace(/\.html$/, '');
    offer(entry, id, document.querySelector('h1'));
  }
  const lines = document.querySelector('.lines');
  lines?.addEventListener(
    'toggle',
    ({ target }) => {
      const entry = target as HTMLDetailsElement;
      if (entry.open && entry.dataset['grade'])
        offer(entry, entry.id, entry.querySelector('summary [data-find]'));
    },
    { capture: true },
  );
}

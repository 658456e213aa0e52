/**
 * The guide before a text, folded or not as the reader left the last one, on a phone folded at first; and
 * the questions behind it, whose answers are marked in the text.
 */
import { ELLIPSIS } from '../model/guide.ts';
import { opensHere } from './events.ts';
import { later } from './later.ts';
import { storeSetting } from './stored-settings.ts';

/** Starts where there is a guide; until then the styles fold it, so that nothing moves. */
export function startGuide(): void {
  const guide = document.querySelector<HTMLDetailsElement>('.guide');
  if (!guide) return;
  guide.open = getComputedStyle(guide.lastElementChild as Element).display !== 'none';
  guide.classList.add('ready');
  guide.firstElementChild?.addEventListener('click', () =>
    storeSetting('guides', guide.open ? 'folded' : 'open'),
  );
}

/** Marks words in the text, and goes to the paragraph that a fragment names. */
type Mark = (words: string, hash: string) => void;

/** What marks searched words. */
export const FOUND_WORDS = later<Mark>('found-words');

/** Starts where there are questions; without it the place behind an answer is a link to the paragraph. */
export function startQuestions(): void {
  document.querySelector<HTMLElement>('.questions')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const words = link?.previousElementSibling?.textContent?.replaceAll(ELLIPSIS, ' ');
    if (!link || !words || !opensHere(event)) return;
    FOUND_WORDS.load().then(
      (mark) => mark(words, link.hash),
      () => {}, // Then the text stays unmarked.
    );
  });
}

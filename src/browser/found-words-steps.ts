/**
 * Arriving from a hit (`?mark=…`): all occurrences are marked, with “第 3/7 处”, next and previous, and
 * Esc to clear. The marks last over chapters until they are cleared.
 */
import { parseQuery } from '../search/page/query.ts';
import { matchText, searchable } from '../search/page/verify.ts';
import { answerFor } from './answer.ts';
import { SINGLE_FILE } from './base.ts';
import { FOUND_WORDS_KEY } from './found-words-key.ts';
import { clearMarks, markRanges } from './found-words-marks.ts';
import { writeHistory } from './history.ts';
import { Steps } from './steps.ts';
import { wholeOf } from './steps-whole.ts';
import { keep, readKept } from './storage.ts';

let steps: Steps | null = null;

/** Marks the words that the address or this tab's memory names. */
export function startFoundWords(): void {
  const article = document.querySelector<HTMLElement>('article.text');
  if (!article) return;
  const asked = new URLSearchParams(location.search).get('mark');
  mark(article, asked ?? readKept(FOUND_WORDS_KEY, 'session') ?? '', { jump: asked !== null });
  if (SINGLE_FILE) document.addEventListener('click', (event) => openHit(article, event));
}

/** In the single file what is found stands on the page itself, behind the dialog. */
function openHit(article: HTMLElement, event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('dialog a[href^="#"]');
  if (!link) return;
  link.closest('dialog')?.close();
  if (link.dataset['hit'] === undefined) return;
  event.preventDefault();
  mark(article, link.dataset['words'] ?? '', { jump: true, hash: link.hash });
}

/** @param options.jump whether to go to the first occurrence in the paragraph that `hash` names */
function mark(
  article: HTMLElement,
  words: string,
  { jump, hash = location.hash }: { jump: boolean; hash?: string },
): void {
  if (!words) return;
  steps?.clear();
  keep(FOUND_WORDS_KEY, words, 'session');
  const query = parseQuery(words);
  const paragraphs = [...article.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const places = paragraphs.flatMap((paragraph) => {
    const match = matchText(searchable(paragraph.textContent ?? ''), query);
    return match ? markRanges(paragraph, match.ranges) : [];
  });
  if (places.length === 0) return;
  const whole = wholeOf(SINGLE_FILE ? null : answerFor(words), places);
  steps = new Steps(whole, words, () => {
    steps = null;
    clearMarks(article);
    keep(FOUND_WORDS_KEY, '', 'session');
    const url = new URL(location.href);
    if (!url.searchParams.has('mark')) return;
    url.searchParams.delete('mark');
    writeHistory(url);
  });
  steps.start(jump ? hash : null);
}

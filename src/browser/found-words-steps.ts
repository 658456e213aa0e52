/**
 * Arriving from a hit (`?mark=…`): all occurrences are marked, with “第 3/7 处”, next and previous, and
 * Esc to clear. The marks last over chapters until they are cleared.
 */
import { parseQuery } from '../search/query.ts';
import { matchText, searchable } from '../search/verify.ts';
import { SINGLE_FILE } from './base.ts';
import { button } from './element.ts';
import { FOUND_WORDS_KEY } from './found-words-key.ts';
import { clearMarks, markRanges } from './found-words-marks.ts';
import { targetOf } from './fragment.ts';
import { writeHistory } from './history.ts';
import { escapes } from './layers.ts';
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
  const places = [...article.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap(
    (paragraph) => {
      const match = matchText(searchable(paragraph.textContent ?? ''), query);
      return match ? markRanges(paragraph, match.ranges) : [];
    },
  );
  if (places.length === 0) return;
  steps = new Steps(places, words, () => {
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

/** The little bar that steps through the occurrences. */
class Steps {
  readonly #places: HTMLElement[][];
  readonly #bar = document.createElement('div');
  readonly #status = document.createElement('output');
  readonly #onClear: () => void;
  #at = -1;

  constructor(places: HTMLElement[][], words: string, onClear: () => void) {
    this.#places = places;
    this.#onClear = onClear;
    this.#bar.className = 'steps';
    this.#bar.setAttribute('role', 'region');
    this.#bar.setAttribute('aria-label', `“${words}”在本页的位置`);
    this.#status.setAttribute('aria-live', 'polite');
    this.#bar.append(
      this.#status,
      button('上一处', () => this.#go(this.#at - 1)),
      button('下一处', () => this.#go(this.#at + 1)),
      button('清除', () => this.clear()),
    );
  }

  /** @param hash of the paragraph to whose first occurrence to go; null to go nowhere */
  start(hash: string | null): void {
    document.body.append(this.#bar);
    document.documentElement.classList.add('with-steps');
    document.addEventListener('keydown', this.#onKey);
    const target = targetOf(hash ?? '');
    const inTarget = this.#places.findIndex((marks) => target?.contains(marks[0] ?? null));
    // A screen reader says what changes in a region that is already there.
    setTimeout(() => {
      if (hash === null) this.#say(`本页 ${this.#places.length} 处`);
      else this.#go(Math.max(inTarget, 0));
    });
  }

  #onKey = (event: KeyboardEvent): void => {
    if (escapes(event, '.steps')) this.clear();
  };

  #go(to: number): void {
    const count = this.#places.length;
    for (const mark of this.#places[this.#at] ?? []) mark.classList.remove('current');
    this.#at = (to + count) % count;
    const marks = this.#places[this.#at] ?? [];
    for (const mark of marks) mark.classList.add('current');
    marks[0]?.scrollIntoView({ block: 'center' });
    this.#say(`第 ${this.#at + 1}/${count} 处`);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  clear(): void {
    document.removeEventListener('keydown', this.#onKey);
    this.#onClear();
    this.#bar.remove();
    document.documentElement.classList.remove('with-steps');
  }
}

/** What is shown of an answer: its hits, a page at a time, and behind them what was found for other words. */
import type { Result } from '../search/page/client.ts';
import { button } from './element.ts';
import { type Found, showFound } from './search-hits.ts';
import { askOn, PAGE, wayOn } from './search-more.ts';
import type { Options } from './search-options.ts';
import type { Parts } from './search-parts.ts';

/** An answer that is being shown. */
interface Showing {
  result: Result;
  words: string;
  /** So many of its hits are to be seen; fewer are where there are not so many, or not yet. */
  wanted: number;
  /** So many are, and the last of them. */
  seen: number;
  last?: string | undefined;
  isCurrent(): boolean;
}

/** The hits of a panel. */
export class Shown {
  readonly #at: Parts;
  readonly #options: Options;
  readonly #onGrown: (result: Result) => void;
  readonly #onError: (error: unknown) => void;
  readonly #more = button('', () => void this.#goOn());
  #showing: Showing | null = null;
  #found: Found[] = [];

  /** @param onGrown is given the answer whenever more of it has come */
  constructor(
    at: Parts,
    options: Options,
    onGrown: (result: Result) => void,
    onError: (error: unknown) => void,
  ) {
    this.#at = at;
    this.#options = options;
    this.#onGrown = onGrown;
    this.#onError = onError;
  }

  /** How many hits are to be seen. */
  get wanted(): number {
    return this.#showing?.wanted ?? 0;
  }

  /** What was found for these words. */
  foundFor(words: string): Found | undefined {
    return this.#found.find((found) => found.words === words);
  }

  /** Shows what was found for other words, or nothing. */
  instead(found: readonly Found[]): void {
    this.#showing = null;
    this.#at.hits.replaceChildren();
    this.#at.more.replaceChildren();
    this.#found = [];
    this.add(found);
  }

  /** Shows what was found for other words, too. */
  add(found: readonly Found[]): void {
    this.#found.push(...found);
    for (const one of found) showFound(this.#at.hits, one);
    this.#options.refresh();
  }

  /** Shows an answer from its beginning. */
  begin(showing: Omit<Showing, 'seen'>): void {
    this.instead([]);
    this.#showing = { ...showing, seen: 0 };
    this.#render(this.#showing);
  }

  /** Asks on until as many hits are seen as are to be. @returns the answer as it is then */
  async fill(): Promise<Result | null> {
    const showing = this.#showing;
    if (!showing) return null;
    const { result, wanted, isCurrent } = showing;
    return askOn(result, wanted, isCurrent, (longer) => {
      showing.result = longer;
      this.#render(showing);
      this.#onGrown(longer);
    });
  }

  async #goOn(): Promise<void> {
    const showing = this.#showing;
    if (!showing || this.#more.ariaDisabled) return;
    const { seen, isCurrent } = showing;
    showing.wanted = seen + PAGE;
    this.#render(showing);
    this.#more.ariaDisabled = 'true';
    await this.fill().catch((error: unknown) => isCurrent() && this.#onError(error));
    this.#more.ariaDisabled = null;
    // Where nothing is left to press, the keyboard goes on with what has come.
    if (isCurrent() && !this.#more.isConnected && document.activeElement === document.body) {
      this.#at.hits.querySelectorAll<HTMLElement>('[data-hit]')[seen]?.focus();
    }
  }

  #render(showing: Showing): void {
    const { result, words, wanted } = showing;
    const { hits, order, names, isFinal } = result;
    const found: Found = { words, match: 'exact', hits, order, names, isFinal };
    // A longer answer may have hits that belong before some of those that are shown.
    if (hits[showing.seen - 1]?.key !== showing.last) {
      this.#at.hits.replaceChildren();
      showing.seen = 0;
    }
    const to = Math.min(wanted, hits.length);
    showFound(this.#at.hits, found, showing.seen, to);
    showing.seen = to;
    showing.last = hits[to - 1]?.key;
    this.#found = [found];
    this.#options.refresh();
    const way = wayOn(result, to);
    this.#more.textContent = way;
    if (way === null) this.#more.remove();
    else this.#at.more.append(this.#more);
  }
}

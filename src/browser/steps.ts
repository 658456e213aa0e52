/** The bar that steps through the occurrences of what was searched for, over all chapters that have some. */
import { button, element } from './element.ts';
import { targetOf } from './fragment.ts';
import { escapes } from './layers.ts';
import type { Whole } from './steps-whole.ts';

/** The bar, which goes from occurrence to occurrence until it is cleared. */
export class Steps {
  readonly #whole: Whole;
  readonly #bar = element('div', 'steps');
  readonly #status = element('output', '');
  readonly #onClear: () => void;
  /** The occurrence, from 0 among all, that is the current one; that before the page's first at first. */
  #at: number;

  constructor(whole: Whole, words: string, onClear: () => void) {
    this.#whole = whole;
    this.#onClear = onClear;
    this.#at = whole.before - 1;
    this.#bar.setAttribute('role', 'region');
    this.#bar.setAttribute('aria-label', `“${words}”的位置`);
    this.#status.setAttribute('aria-live', 'polite');
    if (whole.results !== null) {
      const back = element('a', 'results', '← 结果');
      back.href = whole.results;
      this.#bar.append(back);
    }
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
    const { places, before, total, arrival } = this.#whole;
    const target = targetOf(hash ?? '');
    const inTarget = places.findIndex((marks) => target?.contains(marks[0] ?? null));
    const isHere = arrival >= before && arrival < before + places.length;
    // A screen reader says what changes in a region that is already there.
    setTimeout(() => {
      if (hash !== null) this.#go(isHere ? arrival : before + Math.max(inTarget, 0));
      else
        this.#say(
          `本页 ${places.length} 处${total > places.length ? `，全部 ${this.#total} 处` : ''}`,
        );
    });
  }

  #onKey = (event: KeyboardEvent): void => {
    if (escapes(event, '.steps')) this.clear();
  };

  #go(to: number): void {
    const { places, before, total, leave } = this.#whole;
    const at = (to + total) % total;
    const marks = places[at - before];
    if (!marks) {
      leave(at);
      return;
    }
    for (const mark of places[this.#at - before] ?? []) mark.classList.remove('current');
    this.#at = at;
    for (const mark of marks) mark.classList.add('current');
    marks[0]?.scrollIntoView({ block: 'center' });
    this.#say(`第 ${at + 1}/${this.#total} 处`);
  }

  get #total(): string {
    const { total, atLeast } = this.#whole;
    return atLeast ? `至少 ${total}` : String(total);
  }

  /** Pages of several reports are alike: which one this is, is said. */
  #say(text: string): void {
    const { report } = this.#whole;
    this.#status.textContent = report === '' ? text : `${report} ${text}`;
  }

  clear(): void {
    document.removeEventListener('keydown', this.#onKey);
    this.#onClear();
    this.#bar.remove();
    document.documentElement.classList.remove('with-steps');
  }
}

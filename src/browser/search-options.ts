/**
 * Choosing among what was found from the field, after the combobox pattern of the ARIA Authoring
 * Practices: the first hit is active from the start, arrows lead through hits and entries, Enter opens.
 * The options are links, so that a pointer and Tab can have them, too.
 */
import type { Parts } from './search-parts.ts';
import { isComposingKey } from './typed.ts';

/** Where the field's keyboard covers half of the screen. */
export const HAS_SCREEN_KEYBOARD: MediaQueryList = matchMedia(
  '(hover: none) and (pointer: coarse)',
);

/** What Enter does besides opening the active option. */
interface Acts {
  /** Enter came before the answer. */
  tooEarly(): void;
  /** Ctrl+Enter, ⌘+Enter. */
  openAll(): void;
}

/** What can be chosen in a panel; the field keeps the focus. */
export class Options {
  readonly #parts: Parts;
  #options: HTMLElement[] = [];
  #active: HTMLElement | null = null;

  constructor(parts: Parts, { tooEarly, openAll }: Acts) {
    this.#parts = parts;
    const { panel, input } = parts;
    panel.addEventListener('keydown', (event) => {
      if (isComposingKey(event) || event.altKey) return;
      const { key, target } = event;
      const option = this.#options.find((one) => one === target);
      if (target !== input && !option) return;
      if (key === 'Enter' && (event.ctrlKey || event.metaKey)) openAll();
      else if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      else if (key === 'ArrowDown' || key === 'ArrowUp')
        this.#step(key === 'ArrowDown' ? 1 : -1, option);
      // On a link that has the focus Enter is the link's.
      else if (key !== 'Enter' || option) return;
      else if (panel.dataset['searchState'] === 'loading') tooEarly();
      else this.open();
      event.preventDefault();
    });
    panel.addEventListener('focusin', ({ target }) => {
      const option = this.#options.find((one) => one === target);
      if (option) this.#activate(option);
    });
  }

  /** Takes in what is shown now; what was active stays so while it is there. */
  refresh(): void {
    const { panel, input, keys, entries, hits } = this.#parts;
    this.#options = [...panel.querySelectorAll<HTMLElement>('[role=option]')];
    for (const [place, option] of this.#options.entries()) {
      option.id = `search-option-${place}`;
      option.setAttribute('aria-selected', 'false');
    }
    for (const list of [entries, hits]) list.hidden = !list.firstChild;
    keys.hidden = hits.hidden;
    input.setAttribute('aria-expanded', String(this.#options.length > 0));
    const first = this.#options.find((one) => one.dataset['hit'] !== undefined);
    const kept = this.#options.find((one) => one === this.#active);
    this.#activate(kept ?? first ?? this.#options[0] ?? null);
  }

  /** Opens the active option; on a phone it is shown first, which puts the keyboard away. */
  open(): void {
    if (HAS_SCREEN_KEYBOARD.matches) this.#active?.focus();
    else this.#active?.click();
  }

  #activate(option: HTMLElement | null): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    const { input } = this.#parts;
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.setAttribute('aria-selected', 'true');
  }

  /** @param focused the option that has the focus, which then goes along */
  #step(by: 1 | -1, focused: HTMLElement | undefined): void {
    const at = this.#active ? this.#options.indexOf(this.#active) : 0;
    const { length } = this.#options;
    const option = this.#options[(at + by + length) % length];
    if (!option) return;
    this.#activate(option);
    if (focused) option.focus();
    option.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

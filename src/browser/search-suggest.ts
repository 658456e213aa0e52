/**
 * Terms, names and chapters above the hits while one types: a list box worked from the field, after
 * the combobox pattern of the ARIA Authoring Practices.
 */
import type { Lists } from '../search/near/lists.ts';
import type * as ListsCode from '../search/near/lists-code.ts';
import type { Readings } from '../search/near/pinyin.ts';
import type { Suggestion } from '../search/near/suggest.ts';
import { normalise } from '../search/normalise.ts';
import { element } from './element.ts';
import { isComposingKey } from './typed.ts';

const MOST = 8;
/** Nothing that can be suggested is longer. */
const LONGEST = 100;

export class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #onPick: (suggestion: Suggestion) => void;
  #lists: (Lists & typeof ListsCode) | null = null;
  #readings: Readings = new Map();
  #shown: Suggestion[] = [];
  #active = -1;

  /** @param form the field's; the list is put behind it */
  constructor(
    input: HTMLInputElement,
    form: HTMLFormElement,
    onPick: (suggestion: Suggestion) => void,
  ) {
    const list = element('ul', 'search-options');
    list.id = 'search-options';
    list.hidden = true;
    form.after(list);
    this.#input = input;
    this.#list = list;
    this.#onPick = onPick;
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    })) {
      input.setAttribute(name, value);
    }
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '术语、名称和章节');
    input.addEventListener('keydown', (event) => this.#onKey(event));
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.#pick(Number(option.dataset['place']));
    });
    // The field keeps the focus, so that typing goes on.
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Gives the lists once they are loaded. */
  fill(lists: Lists & typeof ListsCode): void {
    if (this.#lists === lists) return;
    this.#lists = lists;
    this.#readings = lists.unpackReadings(lists.readings);
  }

  /** Shows what fits the words; nothing where they are just one suggestion's own. */
  show(words: string): void {
    const short = words.length <= LONGEST && this.#lists;
    this.#shown = short ? short.suggest(words, short.listed, this.#readings, MOST) : [];
    if (
      this.#shown.length === 1 &&
      normalise(this.#shown[0]?.form ?? '').text === normalise(words).text
    )
      this.#shown = [];
    this.#list.replaceChildren(
      ...this.#shown.map(({ form, listed: { kind } }, place) => {
        const option = element('li', '', form, element('span', 'sort', kind));
        option.id = `${this.#list.id}-${place}`;
        option.setAttribute('role', 'option');
        option.dataset['place'] = String(place);
        return option;
      }),
    );
    this.#list.hidden = this.#shown.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#activate(-1);
  }

  hide(): void {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#list.hidden || isComposingKey(event) || event.ctrlKey || event.metaKey) return;
    const count = this.#shown.length;
    if (event.key === 'ArrowDown') this.#activate((this.#active + 1) % count);
    else if (event.key === 'ArrowUp') {
      this.#activate(this.#active <= 0 ? count - 1 : this.#active - 1);
    } else if (event.key === 'Enter' && this.#active >= 0) this.#pick(this.#active);
    else if (event.key === 'Escape' && this.#active >= 0) this.hide();
    else return;
    event.preventDefault();
    // Esc leaves the list first and the dialog only then; Enter does not submit the field as well.
    event.stopPropagation();
  }

  #activate(place: number): void {
    this.#active = place;
    for (const [i, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(i === place));
    }
    const option = this.#list.children[place];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #pick(place: number): void {
    const suggestion = this.#shown[place];
    this.hide();
    if (suggestion) this.#onPick(suggestion);
  }
}

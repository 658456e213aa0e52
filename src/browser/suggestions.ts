/**
 * `assets/suggestions.js`: terms, names and chapters above the hits while one types; a list box worked
 * from the field, after the combobox pattern of the ARIA Authoring Practices. It is loaded with its
 * lists, after the first answer, and starts itself.
 */
import type { Lists } from '../search/near/lists.ts';
import type * as ListsCode from '../search/near/lists-code.ts';
import type { Readings } from '../search/near/pinyin.ts';
import type { Suggestion } from '../search/near/suggest.ts';
import { registry } from '../search/registry.ts';
import { siteUrl } from './base.ts';
import { element } from './element.ts';
import { isComposingKey, whenTyped } from './typed.ts';

const MOST = 8;
/** Nothing that can be suggested is longer. */
const LONGEST = 100;

class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #lists: Lists & typeof ListsCode;
  readonly #readings: Readings;
  #shown: Suggestion[] = [];
  #active = -1;

  /** @param form the field's; the list is put behind it */
  constructor(input: HTMLInputElement, form: HTMLFormElement, lists: Lists & typeof ListsCode) {
    const list = element('ul', 'search-options');
    list.id = 'search-options';
    list.hidden = true;
    form.after(list);
    this.#input = input;
    this.#list = list;
    this.#form = form;
    this.#lists = lists;
    this.#readings = lists.unpackReadings(lists.readings);
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
    whenTyped(input, () => this.#show());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    form.addEventListener('submit', () => this.#hide());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.#pick(Number(option.dataset['place']));
    });
    // The field keeps the focus, so that typing goes on.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    // What was typed while this was loading.
    if (document.activeElement === input) this.#show();
  }

  /** Shows what fits the words typed. */
  #show(): void {
    const words = this.#input.value;
    const { suggest, listed } = this.#lists;
    this.#shown = words.length <= LONGEST ? suggest(words, listed, this.#readings, MOST) : [];
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

  #hide(): void {
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
    else if (event.key === 'Escape' && this.#active >= 0) this.#hide();
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
    this.#hide();
    if (!suggestion) return;
    const { address } = suggestion.listed;
    if (address) {
      this.#input.closest('dialog')?.close();
      location.assign(siteUrl(address));
      return;
    }
    this.#input.value = suggestion.form;
    this.#form.requestSubmit();
  }
}

const { lists, listsCode } = registry();
for (const form of document.querySelectorAll<HTMLFormElement>('[data-search] form')) {
  const input = form.querySelector('input');
  if (input && lists && listsCode) new Suggestions(input, form, { ...lists, ...listsCode });
}

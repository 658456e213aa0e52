/**
 * Narrows a list (glossary, names, figures, ledger, commitments) by the selects and the words of its
 * form; the choice stands in the address. A select's name is the `data-` name of the entries; they are
 * found by the text of their parts with `data-find`, and by their own `data-words`.
 */
import { filterForm, isFoundBy } from '../model/filter-form.ts';
import { targetOf } from './fragment.ts';
import { writeHistory } from './history.ts';
import { listNarrowed, theFilters } from './narrowed.ts';
import { whenTyped } from './typed.ts';

const NONE = '没有符合条件的，少选一项试试。';

/** Starts the filters of a page that has some. */
export function startListFilters(): void {
  const form = theFilters();
  if (!form) return;
  const entries = [...document.querySelectorAll<HTMLElement>('.entry')].map((entry) => ({
    entry,
    findable: findableOf(entry),
  }));
  const sections = [...document.querySelectorAll<HTMLElement>('.initial')].map((section) => ({
    section,
    letter: form.querySelector(`.initials a[href="#${section.id}"]`),
  }));
  const fields = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[name]')];
  const counter = form.dataset['counter'] ?? '条';
  const output = form.querySelector('output');
  const showAll = form.querySelector<HTMLElement>('[data-show-all]');

  const apply = () => {
    const chosen = fields.filter(({ value }) => value);
    for (const field of fields) field.toggleAttribute('data-chosen', chosen.includes(field));
    let shown = 0;
    for (const { entry, findable } of entries) {
      entry.hidden = !chosen.every(({ name, value }) =>
        name === 'words' ? isFoundBy(findable, filterForm(value)) : entry.dataset[name] === value,
      );
      if (!entry.hidden) shown += 1;
    }
    for (const { section, letter } of sections) {
      section.hidden = !section.querySelector('.entry:not([hidden])');
      if (letter) setLive(letter, `#${section.id}`, !section.hidden);
    }
    if (output) output.textContent = shown > 0 ? `${shown} ${counter}` : NONE;
    if (showAll) showAll.hidden = chosen.length === 0;
    listNarrowed();
  };
  const remember = () => {
    const query = new URLSearchParams(
      fields.flatMap(({ name, value }) => (value ? [[name, value]] : [])),
    ).toString();
    // A link to what the choice hides would take the choice away again.
    const hash = isHidden(targetOf()) ? '' : location.hash;
    writeHistory((query ? `?${query}` : location.pathname) + hash);
  };
  const choose = () => {
    apply();
    remember();
    showBeginning(form);
  };

  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    field.value = asked.get(field.name) ?? field.value;
    // A choice that there isn't is none.
    if (!field.value) field.value = '';
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  whenTyped(form, choose);
  showAll?.addEventListener('click', () => {
    form.reset();
    choose();
    fields[0]?.focus();
  });
  apply();
  // An entry that was linked to must be there whatever the filters say.
  addEventListener('hashchange', showTarget);
  showTarget();

  function showTarget() {
    const target = targetOf();
    if (!isHidden(target)) return;
    form?.reset();
    apply();
    remember();
    target?.scrollIntoView({ behavior: 'instant' });
  }
}

function findableOf(entry: HTMLElement): string[] {
  const parts = [...entry.querySelectorAll('[data-find]')].map(({ textContent }) => textContent);
  return [entry.dataset['words'], ...parts].map((words) => filterForm(words ?? ''));
}

function isHidden(element: HTMLElement | null): boolean {
  return element?.closest('.entry[hidden], .initial[hidden]') != null;
}

/** A letter that leads to nothing is seen, but is no link. */
function setLive(letter: Element, href: string, isLive: boolean): void {
  for (const [name, value] of [
    ['href', isLive && href],
    ['role', !isLive && 'link'],
    ['aria-disabled', !isLive && 'true'],
  ] as const) {
    if (value) letter.setAttribute(name, value);
    else letter.removeAttribute(name);
  }
}

/** Whoever chose far down the list, in a form that stays in sight, sees what is left from its beginning. */
function showBeginning(form: HTMLElement): void {
  const beginning = form.nextElementSibling?.getBoundingClientRect().top ?? 0;
  const above = form.getBoundingClientRect().bottom - beginning;
  if (above > 0) scrollBy({ top: -above, behavior: 'instant' });
}

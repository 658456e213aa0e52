/**
 * Narrows a list (glossary, names, figures, ledger, commitments) by the selects and the words of its
 * form; the choice stands in the address. A select's name is the `data-` name of the entries.
 */
import { targetOf } from './fragment.ts';
import { writeHistory } from './history.ts';
import { filterForm, whenTyped } from './typed.ts';

/** Starts the filters of a page that has some. */
export function startListFilters(): void {
  const form = document.querySelector<HTMLFormElement>('[data-filters]');
  if (!form) return;
  const entries = [...document.querySelectorAll<HTMLElement>('.entry')].map((entry) => ({
    entry,
    words: filterForm(entry.dataset['words'] ?? ''),
  }));
  const sections = [...document.querySelectorAll<HTMLElement>('.initial')];
  const fields = [...form.querySelectorAll('select')].map(({ name }) => name);
  const counter = form.dataset['counter'] ?? '条';
  const output = form.querySelector('output');
  const field = (name: string) =>
    form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;

  const apply = () => {
    const words = filterForm(field('words').value);
    let shown = 0;
    for (const { entry, words: own } of entries) {
      const fits =
        fields.every((name) => !field(name).value || entry.dataset[name] === field(name).value) &&
        own.includes(words);
      entry.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector('.entry:not([hidden])');
    if (output) {
      output.textContent = shown > 0 ? `${shown} ${counter}` : '没有合乎这些条件的，放宽一项试试。';
    }
  };
  const remember = () => {
    const query = new URLSearchParams(
      [...fields, 'words'].flatMap((name) =>
        field(name).value ? [[name, field(name).value]] : [],
      ),
    ).toString();
    writeHistory((query ? `?${query}` : location.pathname) + location.hash);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements.namedItem(name)) field(name).value = value;
  }
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  whenTyped(form, () => {
    apply();
    remember();
  });
  apply();
  // An entry that was linked to must be there whatever the filters say.
  addEventListener('hashchange', showTarget);
  function showTarget() {
    const target = targetOf();
    if (!target?.hidden) return;
    form?.reset();
    apply();
    target.scrollIntoView();
  }
  showTarget();
}

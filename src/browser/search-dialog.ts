/**
 * Opens the search: its keys and links, and the loading of its script when it is needed. A chapter that
 * is only read loads none of it.
 */
import { isForPage, opensHere } from './events.ts';
import { FOUND_WORDS_KEY } from './found-words-key.ts';
import { loadScript } from './load-script.ts';
import { hasSearchPlace } from './search-place.ts';
import { readKept } from './storage.ts';

/** Loads the search as soon as this page needs it. */
export function startSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
  const field = document.querySelector<HTMLInputElement>('[data-search] input');
  if (field && !dialog) loadSearch();
  // Who types and presses Enter before the search is there has asked all the same.
  field?.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    (event.target as HTMLFormElement).dataset['entered'] = '';
    loadSearch();
  });
  if (hasFoundWords()) loadScript('assets/found-words.js').catch(() => {}); // Then the text stays unmarked.

  const openSearch = (event?: Event) => {
    event?.preventDefault();
    if (dialog && !dialog.open) dialog.showModal();
    field?.focus();
    field?.select();
    loadSearch();
  };
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && isForPage(event);
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (slash || controlK) openSearch(event);
  });
  for (const link of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
    link.addEventListener('click', (event) => opensHere(event) && openSearch(event));
  }
  // Back from a hit that was opened in the dialog leads to the dialog.
  if (dialog && hasSearchPlace()) openSearch();
  dialog?.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

/** Loads `assets/search.js`, which starts itself; after a failure the next call tries again. */
function loadSearch(): void {
  loadScript('assets/search.js').catch(() => {
    const message = document.createElement('p');
    message.dataset['searchStatus'] = '';
    message.setAttribute('role', 'alert');
    message.textContent = '检索没有载入，请检查网络后再试。';
    const form = document.querySelector('[data-search-form]');
    form?.nextElementSibling?.remove();
    form?.after(message);
  });
}

/** Whether words are to be marked on this page. */
function hasFoundWords(): boolean {
  if (!document.querySelector('article.text')) return false;
  if (new URLSearchParams(location.search).has('mark')) return true;
  return readKept(FOUND_WORDS_KEY, 'session') !== null;
}

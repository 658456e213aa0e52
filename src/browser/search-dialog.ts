/**
 * Opens the search: its keys and links, and the loading of its script when it is needed. A chapter that
 * is only read loads none of it.
 */
import type { Host } from '../search/host.ts';
import { MARKS_KEY } from './marks-key.ts';
import { siteHost } from './site-host.ts';

/** Loads the search as soon as this page needs it. */
export function startSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
  const field = document.querySelector<HTMLInputElement>('[data-search] input');
  if (field && !dialog) loadSearch();
  if (hasMarks()) loadSearch();

  const openSearch = (event: Event) => {
    event.preventDefault();
    if (dialog && !dialog.open) dialog.showModal();
    field?.focus();
    field?.select();
    loadSearch();
  };
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest?.('input, textarea, select');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (slash || controlK) openSearch(event);
  });
  for (const link of document.querySelectorAll('[data-open-search]')) {
    link.addEventListener('click', (event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      if (!ctrlKey && !metaKey && !shiftKey) openSearch(event);
    });
  }
  dialog?.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

let host: Host | null = null;

/** Loads `assets/search.js`, which starts itself; after a failure the next call tries again. */
function loadSearch(): void {
  host ??= siteHost();
  host.script('assets/search.js').catch(() => {
    const status = document.querySelector('[data-search-status]');
    if (status) status.textContent = '检索没有载入，请检查网络后再试。';
  });
}

/** Whether words are to be marked on this page. */
function hasMarks(): boolean {
  if (!document.querySelector('article.text')) return false;
  if (new URLSearchParams(location.search).has('mark')) return true;
  try {
    return sessionStorage.getItem(MARKS_KEY) !== null;
  } catch {
    return false;
  }
}

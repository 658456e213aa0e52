/** The search dialog and the search page: one panel, one behaviour. */
import { createSearch, type Search } from '../search/client.ts';
import { SearchError } from '../search/error.ts';
import { SITE_ROOT } from './base.ts';
import { renderHits } from './search-hits.ts';

/** Pause in typing (ms) after which a search is made. */
const TYPING_PAUSE = 120;

let search: Search | null = null;

/** Starts every search panel of the page, and the keys that open the dialog. */
export function startSearch(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-search]')) {
    startPanel(element);
  }
  const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
  const openSearch = (event: Event) => {
    event.preventDefault();
    if (dialog && !dialog.open) dialog.showModal();
    document.querySelector<HTMLInputElement>('[data-search] input')?.select();
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

function startPanel(panel: HTMLElement): void {
  const form = panel.querySelector<HTMLFormElement>('[data-search-form]');
  const input = form?.querySelector('input');
  const status = panel.querySelector<HTMLElement>('[data-search-status]');
  const hits = panel.querySelector<HTMLElement>('[data-search-hits]');
  if (!form || !input || !status || !hits) return;
  const onPage = !panel.closest('dialog');
  const hint = status.textContent ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (state: string, message: string | Node[]) => {
    panel.dataset['searchState'] = state;
    status.replaceChildren(...(typeof message === 'string' ? [message] : message));
  };
  const run = async () => {
    clearTimeout(timer);
    search ??= createSearch({ base: SITE_ROOT });
    const words = input.value;
    if (onPage) remember(words);
    if (words.trim() === '') {
      hits.replaceChildren();
      show('idle', hint);
      return;
    }
    panel.dataset['searchState'] = 'loading';
    if (!hits.firstChild) show('loading', '正在查……');
    try {
      const result = await search.search(words);
      if (input.value !== words) return;
      hits.replaceChildren(...renderHits(result, words));
      show('done', summary(result.hits.length, result.occurrences, words));
    } catch (error) {
      if (input.value !== words) return;
      hits.replaceChildren();
      show('error', error instanceof SearchError ? error.message : '检索出错了，请刷新页面再试。');
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    panel.dataset['searchState'] = 'loading';
    timer = setTimeout(run, TYPING_PAUSE);
  });
  input.addEventListener('focus', () => {
    search ??= createSearch({ base: SITE_ROOT });
    void search.prepare();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  if (onPage) {
    const fromAddress = () => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      void run();
    };
    addEventListener('popstate', fromAddress);
    fromAddress();
    if (!input.value) input.focus();
  }
}

function remember(words: string): void {
  const url = new URL(location.href);
  if (words) url.searchParams.set('q', words);
  else url.searchParams.delete('q');
  if (url.href !== location.href) history.replaceState(null, '', url);
}

function summary(paragraphs: number, occurrences: number, words: string): Node[] | string {
  if (paragraphs === 0) {
    return `没有一段原文含有“${words}”。检索不漏：请看看是不是错字，或少输几个字再试。`;
  }
  const count = document.createElement('b');
  count.dataset['occurrences'] = String(occurrences);
  count.textContent = String(occurrences);
  return [
    document.createTextNode(`${paragraphs} 段，共 `),
    count,
    document.createTextNode(' 处。'),
  ];
}

/** The search dialog, its keys and links, and every search panel of the page. */
import { startPanel } from './search-panel.ts';

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

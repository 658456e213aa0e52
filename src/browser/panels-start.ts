/** Waits for a reader who opens the settings or the help with the keys; their code comes only then. */
import { escapes } from './layers.ts';
import { loadScript } from './load-script.ts';

function loadPanels(): Promise<void> {
  return loadScript('assets/panels.js');
}

/** Shows the keys, on pages whose scripts can be had. */
export function openKeysHelp(): void {
  loadPanels().then(
    () => document.querySelector<HTMLDialogElement>('.keys-help')?.showModal(),
    () => {},
  );
}

/** Starts the settings in the page's bar: what stands in them, and how they close. */
export function startSettings(): void {
  const details = document.querySelector<HTMLDetailsElement>('.settings');
  if (!details) return;
  details.addEventListener('toggle', () => {
    if (!details.open) return;
    loadPanels().catch(() => {
      details.open = false;
    });
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target as Node)) details.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (!escapes(event, '.settings[open]')) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}

/** Loads what keeps the hint to a first visit; on every other visit there is nothing to keep. */
import { loadScript } from './load-script.ts';

/** Starts where the hint is shown. */
export function startHint(): void {
  const isShown = document.querySelector('.hint') && !document.documentElement.dataset['hint'];
  if (isShown) loadScript('assets/hint.js').catch(() => {}); // Then the next page shows it again.
}

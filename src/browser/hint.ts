/** The hint for a first visit stands on one page only: the next ones know that it was seen. */
import { storeSetting } from './stored-settings.ts';

/** Starts where the hint is shown. */
export function startHint(): void {
  const hint = document.querySelector<HTMLElement>('.hint');
  if (!hint || document.documentElement.dataset['hint']) return;
  const keep = () => storeSetting('hint', 'seen');
  // Who arrives at a passage has not seen what stands above it.
  if (!location.hash) keep();
  hint.querySelector('button')?.addEventListener('click', () => {
    hint.hidden = true;
    keep();
  });
}

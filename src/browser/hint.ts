/** `assets/hint.js`: the hint for a first visit stands on one page only, the next ones know that it was seen. */
import { storeSetting } from './stored-settings.ts';

const hint = document.querySelector<HTMLElement>('.hint');
const keep = () => storeSetting('hint', 'seen');
// Who arrives at a passage has not seen what stands above it.
if (!location.hash) keep();
hint?.querySelector('button')?.addEventListener('click', () => {
  hint.hidden = true;
  keep();
});

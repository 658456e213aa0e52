/** Loads the code of the margin notes where the window has a margin: a phone needs none of it. */
import { loadScript } from './load-script.ts';
import { WIDE } from './wide.ts';

/** Waits for a wide window. Without the code the notes stay at the chapter's end. */
export function startMargins(): void {
  const wide = matchMedia(WIDE);
  const load = () => wide.matches && loadScript('assets/margins.js').catch(() => {});
  wide.addEventListener('change', load);
  load();
}

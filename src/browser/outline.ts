/** The outline: folded where it has no room, and on a long chapter it shows the section you are at. */
import { escapes } from './layers.ts';
import { whenScrolled } from './when-scrolled.ts';
import { OUTLINE_ABOVE, OUTLINE_OVER } from './wide.ts';

/** Starts the outline of a reading page. */
export function startOutline(): void {
  const details = document.querySelector<HTMLDetailsElement>('.outline details');
  if (!details) return;
  const above = matchMedia(OUTLINE_ABOVE);
  const over = matchMedia(OUTLINE_OVER);
  const fold = () => {
    details.open = !(above.matches || over.matches);
    details.classList.toggle('over', over.matches);
  };
  above.addEventListener('change', fold);
  over.addEventListener('change', fold);
  fold();
  details.classList.add('ready');
  // Where it lies over the text it goes when it has served.
  document.addEventListener('click', ({ target }) => {
    const inSummary = (target as Element).closest('summary')?.parentElement === details;
    if (over.matches && !inSummary) details.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (!escapes(event, '.outline .over[open]')) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  followReading([...details.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]);
}

/** Marks the last link whose paragraph has passed the window's upper third. */
function followReading(links: readonly HTMLAnchorElement[]): void {
  const places = links.flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    return target ? [{ link, target }] : [];
  });
  if (places.length === 0) return;
  whenScrolled(() => {
    const line = window.innerHeight / 3;
    const at = places.filter(({ target }) => target.getBoundingClientRect().top <= line).at(-1);
    for (const { link } of places) {
      if (link === at?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  });
}

/** The outline: folded on small screens, and on a long chapter it shows the section you are at. */
import { whenScrolled } from './when-scrolled.ts';

/** Starts the outline of a reading page. */
export function startOutline(): void {
  const details = document.querySelector<HTMLDetailsElement>('.outline details');
  if (!details) return;
  const wide = matchMedia('(min-width: 64rem)');
  const fold = () => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
  details.classList.add('ready');
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

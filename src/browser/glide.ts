/** A short jump within the page is seen to move, so that one knows from where; a long one only dazes. */
import { targetOf } from './fragment.ts';

/** Windows away, a jump is still short. */
const SHORT = 2;

/** Starts on every page; whoever asked for less motion has none (`base.css`). */
export function startGliding(): void {
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const place = link && targetOf(link.hash);
    if (!place || Math.abs(place.getBoundingClientRect().top) > SHORT * innerHeight) return;
    const { classList } = document.documentElement;
    classList.add('glide');
    // The way has begun by then, and nothing else is to glide.
    requestAnimationFrame(() => classList.remove('glide'));
  });
}

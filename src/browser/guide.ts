/** The guide before a text: folded or not as the reader left the last one; on a phone folded at first. */
import { storeSetting } from './stored-settings.ts';

/** Starts where there is a guide; until then the styles fold it, so that nothing moves. */
export function startGuide(): void {
  const guide = document.querySelector<HTMLDetailsElement>('.guide');
  if (!guide) return;
  guide.open = getComputedStyle(guide.lastElementChild as Element).display !== 'none';
  guide.classList.add('ready');
  guide.firstElementChild?.addEventListener('click', () =>
    storeSetting('guides', guide.open ? 'folded' : 'open'),
  );
}

/**
 * Stands behind the guide to a chapter, which is folded or not as the reader left the last one, on a phone
 * folded at first, before anything is painted.
 */
import { storeSetting } from '../stored-settings.ts';

const guide = document.querySelector<HTMLDetailsElement>('.guide');
if (guide) {
  const { guides } = document.documentElement.dataset;
  guide.open = guides ? guides === 'open' : matchMedia('(min-width: 40rem)').matches;
  guide.firstElementChild?.addEventListener('click', () =>
    storeSetting('guides', guide.open ? 'folded' : 'open'),
  );
}

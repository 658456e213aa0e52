/** What lies over the page, from the topmost down: Esc closes one of them at a time, from the top. */
const LAYERS = [
  // The browser closes a dialog by itself.
  'dialog[open]',
  '.cite-panel',
  '.card',
  '.settings[open]',
  '.outline .over[open]',
  '.margin .open',
  ':root[data-focus-view]',
  '.steps',
] as const;

/**
 * Whether a key is the Esc that is meant for a layer; nobody who hears of the key after that takes it.
 * Each layer asks when it hears of a key.
 */
export function escapes(event: KeyboardEvent, layer: (typeof LAYERS)[number]): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented) return false;
  if (LAYERS.find((one) => document.querySelector(one)) !== layer) return false;
  event.preventDefault();
  return true;
}

/** What a key or a click is meant for. */

/**
 * Whether a key is for the page, not for a field, an open dialog or the browser. All that single keys
 * do asks here: readers who speak to their machine, or hit keys by mistake, can turn them off.
 */
export function isForPage(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, target } = event;
  const elsewhere = (target as Element).closest?.('input, textarea, select, dialog[open]');
  const areOn = document.documentElement.dataset['keys'] !== 'off';
  return areOn && !ctrlKey && !metaKey && !altKey && !isComposing && !elsewhere;
}

/** Whether a click on a link is for this page, not for another tab or a download. */
export function opensHere({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** What a key or a click is meant for. */
import { isComposingKey } from './typed.ts';

/** Where a single key is not the page's: in fields and dialogs, and where the reader has turned them off. */
const ELSEWHERE = 'input, textarea, select, dialog[open], :root[data-keys=off]';

/** Whether a key without Ctrl or the like is for the page. All that single keys do asks here. */
export function isForPage(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, target } = event;
  const elsewhere = (target as Element).closest?.(ELSEWHERE);
  return !ctrlKey && !metaKey && !altKey && !isComposingKey(event) && !elsewhere;
}

/** Whether a click on a link is for this page, not for another tab or a download. */
export function opensHere({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey && !altKey;
}

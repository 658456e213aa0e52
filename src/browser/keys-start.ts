/**
 * Waits for a reader's keys: j/k paragraph, n/p chapter, f focus view, ? help. What they do is loaded with
 * the first of them. `/` is the search's, c the citation's.
 */
import { isForPage } from './events.ts';
import { later } from './later.ts';
import { openKeysHelp } from './panels-start.ts';

/** What the keys do, by key. */
type Keys = Record<'j' | 'k' | 'n' | 'p' | 'f', () => void>;

/** What does it. */
export const KEYS = later<Keys>('keys');

const isKey = (key: string): key is keyof Keys => /^[jknpf]$/.test(key);

/** Starts the keys; on pages without a report's text only the help works. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key } = event;
    if (!isForPage(event) || document.querySelector('dialog[open]')) return;
    if (key === '?') openKeysHelp();
    else if (isKey(key))
      KEYS.load().then(
        (keys) => keys[key](),
        () => {},
      );
    else return;
    event.preventDefault();
  });
}

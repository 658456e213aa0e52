/** Reading by keyboard: j/k paragraph, n/p chapter, f focus view, ? help. `/` is the search's. */
import { isForPage } from './events.ts';
import { openKeysHelp } from './panels-start.ts';

/** What stands under the bar counts as the paragraph being read, from this many px below it. */
const SLACK = 12;

/** Starts the keys; on pages without a report's text only the help works. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (!isForPage(event) || document.querySelector('dialog[open]')) return;
    const act = ACTIONS[event.key];
    if (event.key === '?') openKeysHelp();
    else if (act) act();
    else return;
    event.preventDefault();
  });
}

const ACTIONS: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  n: () => document.querySelector<HTMLAnchorElement>('a[rel=next]')?.click(),
  p: () => document.querySelector<HTMLAnchorElement>('a[rel=prev]')?.click(),
  f: () => document.documentElement.toggleAttribute('data-focus-view'),
};

/** Goes to the next or previous paragraph and puts the focus on its number, so that Enter cites it. */
function step(by: 1 | -1): void {
  const numbers = [...document.querySelectorAll<HTMLElement>('.text .num')];
  const paragraphs = numbers.map((number) => number.parentElement);
  const line = (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0) + SLACK;
  const focused = paragraphs.findIndex((one) => one?.contains(document.activeElement));
  const passed = paragraphs.findLastIndex(
    (one) => one && one.getBoundingClientRect().top < line + SLACK,
  );
  const at = (focused >= 0 ? focused : passed) + by;
  const number = numbers[Math.max(0, Math.min(numbers.length - 1, at))];
  // Headings have no number; they are seen with the paragraph below them.
  let top = number?.parentElement;
  while (top?.previousElementSibling?.matches('.heading')) {
    top = top.previousElementSibling as HTMLElement;
  }
  top?.scrollIntoView({ block: 'start', behavior: 'instant' });
  number?.focus({ preventScroll: true });
}

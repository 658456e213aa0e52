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
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.text .para')];
  const line = (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0) + SLACK;
  const tops = paragraphs.map((paragraph) => paragraph.getBoundingClientRect().top);
  const focused = paragraphs.findIndex((paragraph) => paragraph.contains(document.activeElement));
  const passed = tops.findLastIndex((top) => top < line + SLACK);
  const at = focused >= 0 ? focused : passed;
  const target = paragraphs[Math.max(0, Math.min(paragraphs.length - 1, at + by))];
  if (!target) return;
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  target.querySelector<HTMLElement>('.num')?.focus({ preventScroll: true });
}

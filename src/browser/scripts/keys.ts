/** `assets/keys.js`, loaded with the first key: paragraphs, chapters, and the text alone. */
import css from '../../styles/focus-view.css?raw';
import { button, keyCap } from '../element.ts';
import { KEYS } from '../keys-start.ts';
import { escapes } from '../layers.ts';
import { addStyles } from '../styles.ts';

/** What stands under the bar counts as the paragraph being read, from this many px below it. */
const SLACK = 12;

addStyles(css);

const leaveFocusView = button('退出专注阅读', toggleFocusView, 'leave-focus-view');
leaveFocusView.append(keyCap('f'));

KEYS.offer({
  j: () => step(1),
  k: () => step(-1),
  n: () => document.querySelector<HTMLAnchorElement>('a[rel=next]')?.click(),
  p: () => document.querySelector<HTMLAnchorElement>('a[rel=prev]')?.click(),
  f: toggleFocusView,
});
document.addEventListener('keydown', (event) => {
  if (escapes(event, ':root[data-focus-view]')) toggleFocusView();
});

/** The text alone, and the way back. */
function toggleFocusView(): void {
  if (!document.querySelector('article.text')) return;
  if (document.documentElement.toggleAttribute('data-focus-view')) {
    document.querySelector('.settings')?.before(leaveFocusView);
  } else leaveFocusView.remove();
}

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

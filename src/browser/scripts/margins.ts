/**
 * `assets/margins.js`, loaded where the window is wide: there explanations stand in the margin, each
 * beside the line on which its term first stands. They are moved there, not copied, so that each stands
 * once on the page (C3). Those that are not in the margin stand at the chapter's end, and there stand all
 * for print and on narrow screens.
 */
import css from '../../styles/margins.css?raw';
import { targetOf } from '../fragment.ts';
import { escapes } from '../layers.ts';
import { Margin } from '../margin.ts';
import type { Beside } from '../margin-columns.ts';
import { startLight } from '../margin-light.ts';
import { MARGINS } from '../notes-start.ts';
import { whenBoxesMove } from '../remeasure.ts';
import { addStyles } from '../styles.ts';
import { offerNote } from '../taking-start.ts';
import { WIDE } from '../wide.ts';

addStyles(css);

const text = document.querySelector<HTMLElement>('article.text');
const section = document.querySelector<HTMLElement>('.notes');
if (text && section) start(new Margin(text, section));

function start(margin: Margin): void {
  const wide = matchMedia(WIDE);
  /** What gets the focus back when the open note closes: the word where it was asked. */
  let asked: HTMLElement | null = null;

  const open = (beside: Beside, by: HTMLElement | null) => {
    asked = by;
    offerNote(beside.note, beside.note.id);
    margin.show(beside);
    wordOf(beside.note)?.focus({ preventScroll: true });
  };
  const close = () => {
    const note = margin.open?.note;
    const back = asked ?? (note && wordOf(note));
    margin.close();
    back?.focus({ preventScroll: true });
  };
  const toggleNote = (note: Element) => {
    const beside = margin.noteOf(note.id);
    if (margin.open?.note === note) close();
    else if (beside) open(beside, null);
  };
  /** An address that names a note leads to its word, with the note open beside it. */
  const arrive = () => {
    const beside = wide.matches && margin.noteOf(targetOf()?.id);
    if (!beside) return;
    beside.term.scrollIntoView({ block: 'center', behavior: 'instant' });
    margin.show(beside);
  };

  MARGINS.offer((term) => {
    const beside = margin.noteOf(term.dataset['term']);
    if (margin.open?.note === beside?.note && margin.open?.term === term) close();
    else if (beside) open({ ...beside, term }, term);
  });
  document.addEventListener('click', ({ target }) => {
    const pressed = target as Element;
    const note = pressed.closest('.margin .note');
    const counter = pressed.closest('.margin .counter');
    if (counter) margin.toggleAll(counter.closest('.para') as Element);
    // Words of a note that were selected, or a link in it, are no wish to fold it.
    else if (note && !pressed.closest('a, button, .taking') && getSelection()?.isCollapsed)
      toggleNote(note);
  });
  document.addEventListener('keydown', (event) => {
    const note = (event.target as Element).closest('.margin [role=button]')?.closest('.note');
    if (note && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      toggleNote(note);
    } else if (escapes(event, '.margin .open')) close();
  });
  startLight();

  wide.addEventListener('change', () => margin.exist(wide.matches));
  addEventListener('beforeprint', () => margin.exist(false));
  addEventListener('afterprint', () => margin.exist(wide.matches));
  addEventListener('hashchange', arrive);
  whenBoxesMove(() => margin.renew());
  margin.exist(wide.matches);
  arrive();
}

/** The word of a note, which is the button that opens it. */
function wordOf(note: Element): HTMLElement | null {
  return note.querySelector<HTMLElement>('.note-term');
}

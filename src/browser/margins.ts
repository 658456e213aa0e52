/**
 * `assets/margins.js`, loaded where the window is wide: there the explanations stand in the margin,
 * level with the paragraph of the term's first occurrence. They are moved there, not copied, so that
 * each stands once on the page (C3); for print and on narrow screens they go back to the chapter's end.
 */
import css from '../styles/margins.css?raw';
import { foldNotes, startOpening, tellCut } from './margin-notes.ts';
import { whenBoxesMove } from './remeasure.ts';
import { addStyles } from './styles.ts';
import { WIDE } from './wide.ts';

/** Lines of an explanation that are tried, from the most to the fewest, until all notes fit. */
const LINES = [9, 6, 4, 3, 2];

addStyles(css);

const list = document.querySelector<HTMLOListElement>('.note-list');
if (list) moveWithWidth(list);

/** Moves the notes as the window's width asks. */
function moveWithWidth(list: HTMLOListElement): void {
  const section = list.closest<HTMLElement>('.notes');
  const notes = [...list.querySelectorAll<HTMLElement>('.note')];
  const wide = matchMedia(WIDE);

  const place = (inMargin: boolean) => {
    foldNotes(notes);
    for (const margin of document.querySelectorAll('.margin')) margin.remove();
    if (section) section.hidden = inMargin;
    if (!inMargin) {
      list.append(...notes);
      return;
    }
    for (const note of notes) {
      const term = document.querySelector(`.term[data-term="${CSS.escape(note.id)}"]`);
      const paragraph = term?.closest('.para');
      if (paragraph) marginOf(paragraph).append(note);
    }
    fitAll();
  };
  wide.addEventListener('change', () => place(wide.matches));
  whenBoxesMove(() => wide.matches && fitAll());
  addEventListener('beforeprint', () => place(false));
  addEventListener('afterprint', () => place(wide.matches));
  startOpening(fitNotes);
  if (wide.matches) place(true);
}

function marginOf(paragraph: Element): Element {
  let margin = paragraph.querySelector('.margin');
  if (!margin) {
    margin = document.createElement('ol');
    margin.className = 'margin';
    margin.setAttribute('aria-label', '本段注释');
    paragraph.append(margin);
  }
  return margin;
}

function fitAll(): void {
  for (const margin of document.querySelectorAll<HTMLElement>('.margin')) fitNotes(margin);
}

/** Gives a margin the most lines a note with which all its notes fit beside the paragraph. */
function fitNotes(margin: HTMLElement): void {
  margin.classList.remove('over');
  for (const lines of LINES) {
    margin.style.setProperty('--lines', String(lines));
    if (margin.scrollHeight <= margin.clientHeight + 1) break;
  }
  const tooMuch = margin.scrollHeight > margin.clientHeight + 1;
  const isOpen = margin.querySelector('.open') !== null;
  // An open note lies over what stands below rather than being scrolled in a slit.
  margin.classList.toggle('over', tooMuch && isOpen);
  margin.classList.toggle('more', tooMuch && !isOpen);
  // What scrolls must be reachable by keyboard.
  margin.tabIndex = tooMuch && !isOpen ? 0 : -1;
  for (const note of margin.querySelectorAll<HTMLElement>('.note')) tellCut(note);
}

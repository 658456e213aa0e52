/**
 * A note of the margin opens in place, so that nobody loses the line: by a click, and where it is cut
 * short by Enter, too; a second one or Esc folds it.
 */
import { escapes } from './layers.ts';

/** Makes the brief of a note a button to keyboards, or nothing but words again. */
function offerOpening(brief: HTMLElement, offered: boolean, isOpen: boolean): void {
  if (offered) {
    brief.tabIndex = 0;
    brief.setAttribute('role', 'button');
    brief.setAttribute('aria-expanded', String(isOpen));
  } else {
    for (const name of ['tabindex', 'role', 'aria-expanded']) brief.removeAttribute(name);
  }
}

/** Makes a note that is cut short, or open, a button; one that is whole needs none. */
export function tellCut(note: HTMLElement): void {
  const brief = note.querySelector<HTMLElement>('.brief');
  if (!brief) return;
  const isOpen = note.classList.contains('open');
  offerOpening(brief, isOpen || brief.scrollHeight > brief.clientHeight + 1, isOpen);
}

/** Folds notes; they are then as they were before they came into the margin. */
export function foldNotes(notes: Iterable<HTMLElement>): void {
  for (const note of notes) {
    note.classList.remove('open');
    const brief = note.querySelector<HTMLElement>('.brief');
    if (brief) offerOpening(brief, false, false);
  }
}

/** @param fitNotes gives the notes of a margin their lines anew: the neighbours of an open note give way */
export function startOpening(fitNotes: (margin: HTMLElement) => void): void {
  const toggle = (note: Element) => {
    const margin = note.closest<HTMLElement>('.margin');
    if (!margin) return;
    const hadFocus = note.contains(document.activeElement);
    note.classList.toggle('open');
    fitNotes(margin);
    const back = note.querySelector<HTMLElement>('[role=button]') ?? margin;
    if (hadFocus) back.focus({ preventScroll: true });
  };
  document.addEventListener('click', ({ target }) => {
    const note = (target as Element).closest('.margin .note');
    // Words of a note that were selected, or a link in it, are no wish to fold it.
    if (note && !(target as Element).closest('a') && getSelection()?.isCollapsed) toggle(note);
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const note = noteOfKey(event);
      if (!note) return;
      // Before others hear of the key: Esc also clears the found words.
      event.preventDefault();
      toggle(note);
    },
    true,
  );
}

/** The note that a key opens or folds. */
function noteOfKey(event: KeyboardEvent): Element | null {
  const { key, target } = event;
  if (key === 'Enter' || key === ' ') {
    return (target as Element).closest('.margin [role=button]')?.closest('.note') ?? null;
  }
  return escapes(event, '.margin .open') ? document.querySelector('.margin .open') : null;
}

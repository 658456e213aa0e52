/** One excerpt on its page: the words with their place, and what its reader does with them. */
import { dayText, isoDay } from '../../model/day.ts';
import { siteUrl } from '../base.ts';
import { button, element } from '../element.ts';
import { isComposingKey, showIn, whenTyped } from '../typed.ts';
import { type Excerpt, NO_EXCERPT } from './excerpt.ts';

export interface Item {
  root: HTMLElement;
  /** What it last was before it was taken away. */
  last: Excerpt;
  /** Shows another excerpt, also where its note is being written; of one that was taken away the way back. */
  show(excerpt: Excerpt): void;
  /** Says something of the place. */
  tell(words: string): void;
  /** Whether the reader is at its note. */
  isTyped(): boolean;
}

/** @param onChange when the reader has written, moved it, taken it away or brought it back */
export function itemOf(onChange: (change: Partial<Excerpt>) => void): Item {
  const said = element('blockquote', 'said');
  const place = element('a', '');
  const day = element('span', '');
  const told = element('span', 'told');
  const note = element('textarea', '');
  note.rows = 2;
  note.placeholder = '自己的话';
  // On paper.
  const printed = element('p', 'own-note');
  const theme = element('input', '');
  theme.setAttribute('list', 'themes');
  theme.placeholder = '归到哪个主题';
  theme.setAttribute('autocomplete', 'off');
  const takeAway = button('删去', () => {
    onChange(NO_EXCERPT);
    back.focus();
  });
  const back = button('撤销', () => {
    onChange(item.last);
    takeAway.focus();
  });
  const shown = element(
    'div',
    'excerpt',
    element('div', 'taken', said, element('p', 'about', place, day, told)),
    element('div', 'own-words', note, printed, element('p', 'acts', theme, takeAway)),
  );
  const goneWords = element('span', '');
  const gone = element('p', 'gone', goneWords, back);
  const root = element('li', '', shown);

  whenTyped(note, () => onChange({ note: note.value }));
  // Also when it loses the focus because it is moved: then there is nothing left to do.
  const move = () => {
    const name = theme.value.trim();
    if (name !== item.last.theme) onChange({ theme: name });
  };
  theme.addEventListener('change', move);
  theme.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !isComposingKey(event)) move();
  });
  const item: Item = {
    root,
    last: NO_EXCERPT,
    show(excerpt) {
      const { words, term, source, address, taken } = excerpt;
      if (words === '') {
        const { term, words } = item.last;
        root.className = 'taken-away';
        goneWords.textContent = `已删去“${inShort(term || words)}”。`;
        root.replaceChildren(gone);
        return;
      }
      item.last = excerpt;
      root.className = '';
      if (gone.isConnected) gone.replaceWith(shown);
      const name = inShort(term || words);
      said.replaceChildren(...(term ? [element('b', '', term), words] : [words]));
      said.classList.toggle('explained', term !== '');
      place.textContent = source;
      place.href = siteUrl(address);
      day.textContent = `${dayText(isoDay(new Date(taken)))}摘`;
      note.setAttribute('aria-label', `自己的话：${name}`);
      theme.setAttribute('aria-label', `主题：${name}`);
      takeAway.setAttribute('aria-label', `删去：${name}`);
      back.setAttribute('aria-label', `撤销删去：${name}`);
      showIn(note, excerpt.note);
      showIn(theme, excerpt.theme);
      note.rows = Math.max(2, excerpt.note.split('\n').length);
      printed.textContent = excerpt.note;
    },
    tell(words) {
      told.textContent = words;
    },
    isTyped: () => note === document.activeElement && document.hasFocus(),
  };
  return item;
}

function inShort(words: string): string {
  const all = [...words];
  return all.length > 16 ? `${all.slice(0, 15).join('')}……` : words;
}

/** What the reader wants to learn: a chapter or the whole report, slogans or all; the same the next time. */
import type { Card } from '../../study/card.ts';
import { element } from '../element.ts';
import { keep, objectIn, readKept } from '../storage.ts';

const KEY = 'zhudu.studied';
/** Value of the choice of ordinary words, too. */
const ALL = 'all';

interface ChoiceForm {
  readonly root: HTMLElement;
  isMeant(card: Card): boolean;
}

/** @param hasChanged called when the reader has chosen otherwise */
export function choiceOf(cards: readonly Card[], hasChanged: () => void): ChoiceForm {
  const chapters = chaptersOfSheet();
  const chapter = select('学哪一章', new Map([['', '整份报告'], ...chapters]));
  const kinds = select(
    '学哪些',
    new Map([
      ['', '口号'],
      [ALL, '口号和词语'],
    ]),
  );
  const hasBoth = new Set(cards.map(({ term }) => term.isOrdinary)).size > 1;
  if (!hasBoth) kinds.value = ALL;
  kinds.hidden = !hasBoth;
  chapter.hidden = chapters.size < 2;

  const kept = objectIn(readKept(KEY));
  for (const [field, value] of [
    [chapter, kept['chapter']],
    [kinds, kept['kinds']],
  ] as const) {
    if (!field.hidden && [...field.options].some((option) => option.value === value))
      field.value = String(value);
    field.addEventListener('change', () => {
      keep(KEY, JSON.stringify({ chapter: chapter.value, kinds: kinds.value }));
      hasChanged();
    });
  }
  return {
    root: element('div', 'what', chapter, kinds),
    isMeant: ({ term }) =>
      (!chapter.value || term.pages.includes(chapter.value)) &&
      (kinds.value === ALL || !term.isOrdinary),
  };
}

/** File → title of the chapters that have a part of the sheet. */
function chaptersOfSheet(): Map<string, string> {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-page]')];
  return new Map(
    sections.map((section) => [
      section.dataset['page'] ?? '',
      // That of a part's chapter has the part's before it.
      [...(section.querySelector('h3')?.childNodes ?? [])]
        .map(({ textContent }) => textContent)
        .join(' '),
    ]),
  );
}

function select(name: string, options: ReadonlyMap<string, string>): HTMLSelectElement {
  const field = element('select', '');
  field.setAttribute('aria-label', name);
  field.append(...[...options].map(([value, text]) => new Option(text, value)));
  return field;
}

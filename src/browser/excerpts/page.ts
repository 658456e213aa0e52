/** The book of excerpts: shown by theme, worked on in place, handed on as one sheet, backed up and restored. */
import { element } from '../element.ts';
import { startActions } from '../own/actions.ts';
import { serveFrame } from '../own/book.ts';
import type { FileForm } from '../own/file.ts';
import { openRecords } from '../own/records.ts';
import { tellChanged } from './changed.ts';
import { EXCERPT_BOOK, EXCERPTS, type Excerpt, NO_THEME, themesOf } from './excerpt.ts';
import { type Item, itemOf } from './item.ts';
import { excerptsDocument, sheetText } from './sheet.ts';

const FILE: FileForm<Excerpt> = {
  format: 'zhudu-excerpts',
  what: '摘抄',
  kind: EXCERPTS,
  words: (_, { words }) => words,
  ofSameWords: false,
};

/** Brings the page to life. */
export function startExcerpts(): void {
  const root = document.querySelector<HTMLElement>('[data-excerpts]');
  const status = document.querySelector('[data-keeping-status]');
  const count = document.querySelector('[data-counted]');
  if (!root || !count) return;
  const say = (text: string) => {
    status?.classList.toggle('unkept', !records.isKept());
    if (status) status.textContent = text;
  };
  const items = new Map<string, Item>();
  const themes = element('datalist', '');
  themes.id = 'themes';
  const records = openRecords(EXCERPTS, {
    key: EXCERPT_BOOK.key,
    changed: (ids) => {
      for (const id of ids) itemFor(id).show(records.get(id));
      arrange();
    },
    say,
    base: (id, known) => (items.get(id)?.isTyped() ? { ...known, note: '' } : known),
  });
  if (serveFrame(EXCERPTS, records)) return;

  function itemFor(id: string): Item {
    const known = items.get(id);
    if (known) return known;
    const item = itemOf((change) => {
      const was = records.get(id);
      records.put(id, { ...was, ...change });
      item.show(records.get(id));
      if (change.note === undefined) arrange();
    });
    items.set(id, item);
    return item;
  }

  /** Puts each under its theme; one that was taken away stays where it was, with the way back. */
  function arrange(): void {
    if (!root || !count) return;
    const focused = document.activeElement as HTMLElement | null;
    const all = records.all();
    const shown = themesOf(withGone(all));
    const sections = shown.map(({ name, excerpts }) => {
      const there = excerpts.filter(([id]) => all.has(id)).length;
      const heading = element('h2', '', name || NO_THEME, element('small', '', `${there} 条`));
      const list = element('ol', '', ...excerpts.map(([id]) => itemFor(id).root));
      return element('section', 'theme', heading, list);
    });
    root.replaceChildren(...sections);
    const names = themesOf(all).flatMap(({ name }) => name || []);
    themes.replaceChildren(
      ...names.map((name) => Object.assign(element('option', ''), { value: name })),
    );
    document.body.classList.toggle('no-excerpts', all.size === 0);
    count.textContent = all.size === 0 ? '' : countText(all.size, names.length);
    // What was moved has lost the focus.
    if (focused?.isConnected && focused !== document.activeElement) focused.focus();
  }

  /** Those that were taken away on this page keep their places. */
  function withGone(all: ReadonlyMap<string, Excerpt>): Map<string, Excerpt> {
    const gone = [...items].flatMap(([id, { last }]) =>
      !all.has(id) && last.words !== '' ? [[id, last] as const] : [],
    );
    return new Map([...all, ...gone]);
  }

  root.after(themes);
  for (const [id, excerpt] of records.all()) itemFor(id).show(excerpt);
  arrange();
  tellChanged(records.all(), (id, words) => itemFor(id).tell(words));

  startActions({
    records,
    form: FILE,
    fileName: '摘抄-备份',
    sheet: () => ({ text: sheetText(themesOf(records.all())), count: records.all().size }),
    word: () => ({ name: '摘抄', document: excerptsDocument(themesOf(records.all())) }),
    filed: () => [...records.all()],
    noteOf: ({ note }) => note,
    say,
  });
}

/** 12 条，3 个主题. */
function countText(excerpts: number, themes: number): string {
  return `${excerpts} 条${themes > 1 ? `，${themes} 个主题` : ''}`;
}

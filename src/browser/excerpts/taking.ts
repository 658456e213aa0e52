/** Taking something into the book of excerpts, beside where it was read: kept at once, by theme and with own words when one likes. */
import { siteUrl } from '../base.ts';
import { button, element } from '../element.ts';
import { type Book, openBook } from '../own/book.ts';
import { keepingIn, workOn } from '../own/writing.ts';
import { showIn, whenTyped } from '../typed.ts';
import type { Collected } from './collected.ts';
import { EXCERPT_BOOK, EXCERPTS, type Excerpt, lastTheme, themesOf } from './excerpt.ts';

const UNREACHED = '摘抄本打不开，没有摘下来。';

/**
 * Puts things into the book and shows that, with what its reader may add, behind the button that was pressed.
 * @param moved called when that has changed how much room it takes
 */
export async function take(
  things: readonly Collected[],
  pressed: HTMLButtonElement,
  place: HTMLElement,
  moved: () => void,
): Promise<void> {
  pressed.hidden = true;
  const form = element('div', 'taking');
  const status = element('p', 'taking-status');
  status.setAttribute('role', 'status');
  form.append(status);
  place.after(form);
  try {
    const book = await openBook(EXCERPT_BOOK);
    await fill(form, status, book, things, () => {
      form.remove();
      pressed.hidden = false;
      pressed.focus();
      moved();
    });
  } catch {
    status.textContent = UNREACHED;
    pressed.hidden = false;
  }
  moved();
  form.querySelector('input')?.focus({ preventScroll: true });
  form.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

async function fill(
  form: HTMLElement,
  status: HTMLElement,
  book: Book<Excerpt>,
  things: readonly Collected[],
  leave: () => void,
): Promise<void> {
  const now = Date.now();
  const taken = things.map(([id, thing], at) => ({
    ...workOn(EXCERPTS, book, id),
    facts: { ...thing, taken: now + at },
  }));
  const [first] = taken;
  if (!first) return;
  const known = taken.find(({ was }) => was.words !== '')?.was;
  const theme = known?.theme ?? lastTheme(book.all());
  const keepAll = keepingIn(status);
  await keepAll(
    known ? '早先摘抄过，在摘抄本里。' : '已摘抄。',
    ...taken.map(({ was, facts, put }) => put(was.words === '' ? { ...facts, theme } : {})),
  );
  const field = element('input', '');
  field.value = theme;
  field.placeholder = '如：乡村振兴';
  field.setAttribute('list', 'taking-themes');
  field.setAttribute('autocomplete', 'off');
  const names = themesOf(book.all()).flatMap(({ name }) => name || []);
  const options = names.map((name) => {
    const option = element('option', '');
    option.value = name;
    return option;
  });
  const list = element('datalist', '', ...options);
  list.id = 'taking-themes';
  const note = element('textarea', '');
  note.rows = 2;
  note.value = first.was.note;
  whenTyped(field, () =>
    keepAll('已存。', ...taken.map(({ put }) => put({ theme: field.value.trim() }))),
  );
  // Of several paragraphs the first has it.
  whenTyped(note, async () => {
    const typed = note.value;
    const put = first.put({ note: typed });
    await keepAll('已存。', put);
    // Another tab may have written there, too.
    const { now } = await put;
    if (note.value === typed && now.words !== '') showIn(note, now.note);
  });
  const link = element('a', '', '摘抄本');
  link.href = siteUrl('excerpts.html');
  const back = button('不摘了', async () => {
    await Promise.all(taken.map(({ put, was }) => put(was)));
    leave();
  });
  form.append(
    element('label', '', '主题', field),
    element('label', '', '自己的话', note),
    list,
    element('p', 'taking-end', link, ...(known ? [] : [back])),
  );
}

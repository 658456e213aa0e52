/** Taking something into the book of excerpts, beside where it was read: kept at once, by theme and with own words when one likes. */
import { siteUrl } from '../base.ts';
import { button, element } from '../element.ts';
import { whenTyped } from '../typed.ts';
import { type Book, openBook } from './book.ts';
import type { Collected } from './collected.ts';
import { type Excerpt, lastTheme, NO_EXCERPT, themesOf } from './excerpt.ts';

const NOT_KEPT = '这个浏览器没能存住，关掉页面就没有了；要留下来，请复制。';
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
    const book = await openBook();
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
  book: Book,
  things: readonly Collected[],
  leave: () => void,
): Promise<void> {
  const [first] = things;
  if (!first) return;
  const before = things.map(([id]) => [id, book.get(id)] as const);
  const known = before.find(([, { words }]) => words !== '')?.[1];
  const theme = known?.theme ?? lastTheme(book.all());
  const say = (kept: boolean, words: string) => {
    status.classList.toggle('unkept', !kept);
    status.textContent = kept ? words : NOT_KEPT;
  };
  const putAll = async (change: (at: number, was: Excerpt) => Partial<Excerpt>) => {
    const kept = await Promise.all(before.map(([id, was], at) => book.put(id, change(at, was))));
    return kept.every(Boolean);
  };
  const now = Date.now();
  const kept = await putAll((at, was) =>
    was.words === '' ? { ...NO_EXCERPT, ...things[at]?.[1], theme, taken: now + at } : {},
  );
  say(kept, known ? '早先摘抄过，在摘抄本里。' : '已摘抄。');
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
  note.value = known?.note ?? '';
  const keepNow = (change: Partial<Excerpt>, ids: readonly string[]) =>
    Promise.all(ids.map((id) => book.put(id, change))).then((all) =>
      say(all.every(Boolean), '已存。'),
    );
  const ids = things.map(([id]) => id);
  whenTyped(field, () => keepNow({ theme: field.value.trim() }, ids));
  // Of several paragraphs the first has it.
  whenTyped(note, () => keepNow({ note: note.value }, [first[0]]));
  const link = element('a', '', '摘抄本');
  link.href = siteUrl('excerpts.html');
  const back = button('不摘了', async () => {
    await putAll((_, was) => was);
    leave();
  });
  form.append(
    element('label', '', '主题', field),
    element('label', '', '自己的话', note),
    list,
    element('p', 'taking-end', link, ...(known ? [] : [back])),
  );
}

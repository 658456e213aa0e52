/** The panel of citations: shows each form and copies the one whose button is pressed, never by itself. */
import { type CitationForm, FIRST_FORMS, MORE_FORMS } from '../cite/forms.ts';
import { type Passage, quotedWords } from '../cite/passage.ts';
import type { Occasion } from '../cite/reference.ts';
import { passagesDocument, passagesName } from '../exports/word/passages.ts';
import { isoDay } from '../model/day.ts';
import { leaveByTab } from './card-keys.ts';
import { placePanel } from './cite-place.ts';
import { copyText } from './clipboard.ts';
import { button, element } from './element.ts';
import { escapes } from './layers.ts';
import { printPassages } from './passage-print.ts';
import { pictureButton } from './picture-start.ts';
import { whenBoxesMove } from './remeasure.ts';
import { saveFile } from './save-file.ts';
import { takeButton } from './taking-start.ts';
import { WORD } from './word-start.ts';

let close: (() => void) | null = null;

/**
 * Opens the panel, its first button focused: a press of Enter copies.
 * @param passages of one paragraph each
 * @param anchor what was pressed; it gets the focus back when the panel closes
 * @param cited what is cited, as it stands on the page, to be kept in sight
 */
export function openCitePanel(
  passages: readonly Passage[],
  anchor: HTMLElement,
  cited: Element | Range,
): void {
  close?.();
  const page = location.href.replace(/[?#].*/, '');
  const occasion: Occasion = { page, accessed: isoDay(new Date()) };
  const panel = element('div', 'card cite-panel');
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', '引用');
  const status = element('span', 'cite-status');
  status.setAttribute('role', 'status');
  const copy = async (text: string, name: string) => {
    const copied = await copyText(text);
    status.textContent = copied ? `已复制（${name}）` : '复制失败，请复制选中的文字。';
    panel.querySelector('textarea')?.remove();
    if (!copied) copyByHand(text, status);
  };
  const rowsOf = (forms: readonly CitationForm[]) =>
    forms.flatMap((form) => rowOf(form, passages, occasion, copy) ?? []);
  const more = element('details', 'cite-more', element('summary', '', '更多格式'));
  more.addEventListener(
    'toggle',
    () => {
      more.append(...rowsOf(MORE_FORMS));
      place();
    },
    { once: true },
  );
  panel.append(
    button('关闭', () => close?.(), 'close'),
    element('p', 'cite-place', `引用 ${passages.map(({ label }) => label).join('、')}`),
    ...rowsOf(FIRST_FORMS),
    more,
    element(
      'p',
      'cite-end',
      button('单独打印这一段', () => printPassages(passages, occasion)),
      button('存成 Word', () => saveWord(passages, status)),
      takeButton({ passages }, more) ?? '',
      pictureButton({ passages }),
      status,
    ),
  );
  leaveByTab(panel, () => close?.());
  document.body.append(panel);
  const place = () => placePanel(panel, cited, anchor);
  place();
  panel.querySelector<HTMLElement>('.cite-form button')?.focus({ preventScroll: true });
  // The page may still have been on its way to the number.
  panel.scrollIntoView({ block: 'nearest', behavior: 'instant' });

  const onKey = (event: KeyboardEvent) => {
    if (escapes(event, '.cite-panel')) close?.();
  };
  const onClick = (event: MouseEvent) => {
    // What was pressed may have gone since.
    if (![panel, anchor].some((within) => event.composedPath().includes(within))) close?.();
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  const stopPlacing = whenBoxesMove(place);
  anchor.setAttribute('aria-expanded', 'true');
  close = () => {
    close = null;
    anchor.removeAttribute('aria-expanded');
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('click', onClick);
    stopPlacing();
    const hadFocus = panel.contains(document.activeElement);
    panel.remove();
    if (hadFocus && anchor.isConnected) anchor.focus({ preventScroll: true });
  };
}

/** Saves the passages, each with where it stands. */
function saveWord(passages: readonly Passage[], status: HTMLElement): void {
  WORD.load().then(
    (save) => {
      save(passagesName(passages), passagesDocument(passages));
      status.textContent = '已存成 Word。';
    },
    () => {
      status.textContent = '没有存成，再按一次。';
    },
  );
}

/** A form with its buttons; null where it cannot be had. */
function rowOf(
  { id, name, write, writeSource, file }: CitationForm,
  passages: readonly Passage[],
  occasion: Occasion,
  copy: (text: string, name: string) => void,
): HTMLElement | null {
  const text = write(passages, occasion);
  if (text === null) return null;
  const act = (words: string, does: () => void) => {
    const node = button(words, does);
    node.setAttribute('aria-label', `${words}（${name}）`);
    return node;
  };
  const acts = element(
    'p',
    'cite-acts',
    act('复制', () => copy(text, name)),
  );
  const source = writeSource?.(passages, occasion);
  if (source) acts.append(act('只要出处', () => copy(source, '只有出处')));
  const first = passages[0];
  if (file && first) {
    const fileName = `${first.report.id}-${first.paragraph}.${file.extension}`;
    acts.append(act('下载', () => saveFile(fileName, text, file.type)));
  }
  const row = element(
    'div',
    'cite-form',
    element('p', 'cite-name', name),
    acts,
    // In few lines, where the words stand must still be seen.
    element('p', 'cite-text', (writeSource && write(passages.map(inShort), occasion)) || text),
  );
  row.dataset['form'] = id;
  return row;
}

/** A passage for a look at its citation: of long words the beginning. */
function inShort(passage: Passage): Passage {
  const words = [...quotedWords(passage)];
  const text = words.length > 24 ? `${words.slice(0, 18).join('')}……` : words.join('');
  return { ...passage, text, words: null };
}

/** Where the browser forbids copying: all of the text, selected. */
function copyByHand(text: string, status: HTMLElement): void {
  const area = element('textarea', '', text);
  area.readOnly = true;
  area.rows = 3;
  area.setAttribute('aria-label', '要复制的文字');
  status.closest('.cite-end')?.before(area);
  area.focus();
  area.select();
}

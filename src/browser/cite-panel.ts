/** The panel of citations: copies one form at once, shows and copies the others, prints the passage. */
import { type Citations, citationsOf } from '../cite/forms.ts';
import type { Passage } from '../cite/passage.ts';
import { leaveByTab } from './card-keys.ts';
import { placeCard } from './card-place.ts';
import { copyText } from './clipboard.ts';
import { button, element } from './element.ts';
import { escapes } from './layers.ts';
import { printPassages } from './passage-print.ts';
import { keep, readKept } from './storage.ts';

const FORMS: readonly (readonly [keyof Citations, string])[] = [
  ['official', '公文体'],
  ['standard', 'GB/T 7714—2015'],
  ['markdown', 'Markdown'],
  ['link', '链接'],
];
const KEY = 'zhudu.cite';

let close: (() => void) | null = null;

/**
 * Opens the panel beside an element, which gets the focus back when the panel closes.
 * @param passages of one paragraph each
 */
export function openCitePanel(passages: readonly Passage[], anchor: HTMLElement): void {
  close?.();
  const occasion = { page: location.href.replace(/[?#].*/, ''), accessed: today() };
  const all = passages.map((passage) => citationsOf(passage, occasion));
  const textOf = (form: keyof Citations) =>
    all.map((citations) => citations[form]).join(form === 'markdown' ? '\n\n' : '\n');
  const panel = document.createElement('div');
  panel.className = 'card cite-panel';
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', '引用');
  const status = element('p', 'cite-status');
  status.setAttribute('role', 'status');
  const copy = async (form: keyof Citations, name: string) => {
    keep(KEY, form);
    const copied = await copyText(textOf(form));
    panel.classList.toggle('by-hand', !copied);
    status.textContent = copied
      ? `已复制${name}引用。`
      : '没能复制；请按下面的“复制”再试，或选中文字按 Ctrl+C。';
  };
  panel.append(
    button('关闭', () => close?.(), 'close'),
    element('p', 'cite-place', `引用 ${passages.map(({ label }) => label).join('、')}`),
    status,
    ...FORMS.map(([form, name]) => {
      const row = element('div', 'cite-form');
      row.dataset['form'] = form;
      row.append(
        button(`复制${name}`, () => copy(form, name)),
        element('p', 'cite-text', textOf(form)),
      );
      return row;
    }),
    button('单独打印这一段', () => printPassages(passages, occasion)),
  );
  leaveByTab(panel, () => close?.());
  document.body.append(panel);
  placeCard(panel, anchor);
  panel.focus({ preventScroll: true });
  // The page may still have been on its way to the number.
  panel.scrollIntoView({ block: 'nearest', behavior: 'instant' });

  const onKey = (event: KeyboardEvent) => {
    if (escapes(event, '.cite-panel')) close?.();
  };
  const onClick = (event: MouseEvent) => {
    if (!panel.contains(event.target as Node) && !anchor.contains(event.target as Node)) close?.();
  };
  const onResize = () => placeCard(panel, anchor);
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  window.addEventListener('resize', onResize);
  close = () => {
    close = null;
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('click', onClick);
    window.removeEventListener('resize', onResize);
    const hadFocus = panel.contains(document.activeElement);
    panel.remove();
    if (hadFocus && anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  const [form, name] = FORMS.find(([key]) => key === readKept(KEY)) ?? ['official', '公文体'];
  void copy(form, name);
}

/** The reader's own day, as GB/T 7714 wants the day of reading. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * One line of the year's work. It shows what the reader found and noted; a click anywhere on it, or its
 * button, opens what to choose and write in. A touch by mistake opens something and records nothing.
 */
import { isoDay } from '../model/day.ts';
import { findingText, type Line } from './commitment-export.ts';
import { type Mark, NO_MARK, STATES, type State } from './commitment-marks.ts';
import { button, element } from './element.ts';
import { showIn } from './typed.ts';

export interface Item extends Line {
  id: string;
  root: HTMLElement;
  /** Shows another mark, also where one is being chosen or written. */
  show(mark: Mark): void;
  /** Whether the reader is at its note. */
  isTyped(): boolean;
  isOpen(): boolean;
  open(open: boolean): void;
}

/** What stands open under a line. */
interface Panel {
  root: HTMLElement;
  radios: HTMLInputElement[];
  note: HTMLTextAreaElement;
}

/**
 * @param onChange when the reader has chosen or written
 * @param onOpen   before the line opens
 */
export function itemOf(
  root: HTMLElement,
  onChange: (item: Item) => void,
  onOpen: (item: Item) => void,
): Item {
  const id = root.dataset['commitment'] ?? '';
  const said = root.querySelector('.said');
  const place = root.querySelector<HTMLAnchorElement>('.about a');
  const words = said?.textContent ?? '';
  if (place) place.search = `?mark=${encodeURIComponent(words)}`;
  const finding = element('span', 'finding');
  place?.after(finding);
  const note = element('p', 'own-note');
  const tick = button('', () => item.open(!panel), 'tick');
  tick.setAttribute('aria-expanded', 'false');
  root.prepend(tick);
  let panel: Panel | null = null;

  const change = (changed: Partial<Mark>) => {
    item.show({ ...item.mark, ...changed });
    onChange(item);
  };
  const item: Item = {
    ...{ id, root, words, mark: NO_MARK },
    field: root.dataset['field'] ?? '',
    amounts: [...(said?.querySelectorAll('b') ?? [])].map(({ textContent }) => textContent ?? ''),
    place: place?.textContent ?? '',
    show(mark) {
      item.mark = mark;
      root.dataset['state'] = mark.state;
      tick.setAttribute('aria-label', `${mark.state}：${words}`);
      finding.textContent =
        mark.state === NO_MARK.state ? '' : findingText(mark, isoDay(new Date()).slice(0, 4));
      note.textContent = mark.note;
      if (mark.note) root.querySelector('.about')?.after(note);
      else note.remove();
      if (panel) fill(panel, mark);
    },
    isTyped: () => panel?.note === document.activeElement && document.hasFocus(),
    isOpen: () => panel !== null,
    open(open) {
      if (open === Boolean(panel)) return;
      if (open) onOpen(item);
      panel?.root.remove();
      panel = open ? panelOf(item, change) : null;
      if (panel) root.lastElementChild?.append(panel.root);
      tick.setAttribute('aria-expanded', String(open));
      item.show(item.mark);
    },
  };
  root.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a, button, .checking')) return;
    if (getSelection()?.isCollapsed !== false) item.open(!panel);
  });
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !panel) return;
    item.open(false);
    tick.focus();
  });
  item.show(NO_MARK);
  return item;
}

function panelOf({ id, words }: Item, change: (changed: Partial<Mark>) => void): Panel {
  const radios = STATES.map((state) => {
    const radio = element('input', '');
    Object.assign(radio, { type: 'radio', name: `state-${id}`, value: state });
    radio.addEventListener('change', () =>
      change({ state, day: state === NO_MARK.state ? '' : isoDay(new Date()) }),
    );
    return radio;
  });
  const note = element('textarea', '');
  note.rows = 2;
  note.placeholder = '写备注';
  note.setAttribute('aria-label', `备注：${words}`);
  note.addEventListener('input', () => change({ note: note.value }));
  const states = element(
    'div',
    'states',
    ...radios.map((radio) => element('label', '', radio, radio.value)),
  );
  const legend = element('legend', 'only-heard', `核对：${words}`);
  return { root: element('fieldset', 'checking', legend, states, note), radios, note };
}

function fill({ radios, note }: Panel, mark: Mark): void {
  for (const radio of radios) radio.checked = (radio.value as State) === mark.state;
  showIn(note, mark.note);
}

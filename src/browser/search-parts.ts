/** The parts of a search panel below its field, put there when the search has come. */
import { SINGLE_FILE } from './base.ts';
import { dialogClose } from './dialog-close.ts';
import { button, element } from './element.ts';

/** A panel with its parts, in their order. */
export interface Parts {
  panel: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** How the keys work, where there is something to choose. */
  keys: HTMLElement;
  /** What was found, in one line. */
  status: HTMLElement;
  /** Other lists that have the words, and the entries that they name. */
  gathered: HTMLElement;
  /** The entries, of which one may be chosen from the field. */
  entries: HTMLElement;
  /** The hits, of which one may be chosen from the field. */
  hits: HTMLElement;
  /** What leads on to more hits. */
  more: HTMLElement;
  /** What leads on where there is no hit. */
  leads: HTMLElement;
  /** Narrowing and order. */
  narrow: HTMLDetailsElement;
}

/** Adds the parts to a panel. @returns null where it has no field */
export function addParts(panel: HTMLElement): Parts | null {
  const form = panel.querySelector('form');
  const input = form?.querySelector('input');
  if (!form || !input) return null;
  const part = <K extends 'p' | 'div' | 'details'>(kind: K, name: string) => {
    const node = element(kind, `search-${name}`);
    node.setAttribute(`data-search-${name}`, '');
    return node;
  };
  const listBox = (name: string, label: string) => {
    const node = part('div', name);
    node.id = `search-${name}`;
    node.setAttribute('role', 'listbox');
    node.setAttribute('aria-label', label);
    node.hidden = true;
    return node;
  };
  const status = part('p', 'status');
  status.setAttribute('role', 'status');
  // A screen reader says what can be chosen.
  const keys = element('p', 'search-keys', '↑↓ 选，回车打开');
  if (panel.closest('dialog') && !SINGLE_FILE) keys.append('，Ctrl+回车看全部');
  keys.setAttribute('aria-hidden', 'true');
  keys.hidden = true;
  const gathered = part('div', 'gathered');
  const entries = listBox('entries', '词条');
  gathered.append(entries);
  const hits = listBox('hits', '查到的段落');
  const more = part('div', 'more');
  const leads = part('div', 'leads');
  const narrow = part('details', 'narrow');
  narrow.hidden = true;

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
    'aria-controls': `${entries.id} ${hits.id}`,
  })) {
    input.setAttribute(name, value);
  }
  const empty = () => {
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  };
  const clear = button('×', empty, 'search-clear');
  clear.setAttribute('aria-label', '清空');
  form.append(clear);

  // The form stays where it is: moved, its field would lose the focus of somebody who is typing.
  form.nextElementSibling?.remove(); // What was said of a load that failed.
  panel.append(keys, status, gathered, hits, more, leads, narrow);
  panel.closest('dialog')?.prepend(dialogClose());
  return { panel, form, input, keys, status, gathered, entries, hits, more, leads, narrow };
}

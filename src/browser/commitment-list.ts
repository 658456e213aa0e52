/**
 * The list of commitments: a box to tick and a note for each, kept in this browser only. What the page
 * shows is the reader's: it goes when the reader takes it away, here or in another tab, and not before.
 */
import {
  importMessage,
  type Mark,
  type Marks,
  marksFromFile,
  marksFromStorage,
  marksToFile,
  NO_MARK,
  NOT_KEPT,
  settled,
} from './commitment-marks.ts';
import { saveFile } from './save-file.ts';
import { keep, readKept } from './storage.ts';

/** Brings the list to life; the page says where the marks are kept. */
export function startCommitments(): void {
  const list = document.querySelector<HTMLElement>('[data-commitments]');
  if (!list) return;
  const report = list.dataset['commitments'] ?? '';
  const key = `zhudu.commitments.${report}`;
  const items = [...list.querySelectorAll<HTMLElement>('[data-commitment]')].map((element) => {
    const words = element.querySelector('.said')?.textContent ?? '';
    element.dataset['words'] = words; // By these the list is narrowed (`list-filters.ts`).
    return {
      id: element.dataset['commitment'] ?? '',
      words,
      ...addControls(element, words, () => keepShown()),
    };
  });
  const words = new Map(items.map((item) => [item.id, item.words]));
  /** The items that the reader has put something to. */
  const marked = () => items.filter(({ shown }) => !isSame(shown(), NO_MARK));
  const status = document.querySelector<HTMLElement>('[data-keeping-status]');
  /** Whether something that is shown is not kept: the message then stays in sight. */
  let unkept = false;
  const say = (text: string) => {
    status?.classList.toggle('unkept', unkept);
    if (status) status.textContent = text;
  };

  /** What this tab has read from the store or put there. */
  let known: Marks = {};
  /**
   * Shows what other tabs have kept since this one last looked. A mark that is gone from the store, or
   * cannot be read, was not taken away by the reader: that would leave an empty one.
   * @returns whether what is shown now differs from theirs
   */
  const takeOver = (): boolean => {
    const kept = marksFromStorage(readKept(key));
    let differs = false;
    for (const { id, shown, show, isTyped } of items) {
      const theirs = kept[id];
      const before = known[id] ?? NO_MARK;
      if (!theirs || isSame(theirs, before)) continue;
      const mark = settled(isTyped() ? { ...before, note: '' } : before, shown(), theirs);
      show(mark);
      differs ||= !isSame(mark, theirs);
    }
    known = kept;
    return differs;
  };
  const keepShown = () => {
    takeOver();
    const marks = { ...known };
    for (const { id, shown } of items) {
      if (marks[id] || !isSame(shown(), NO_MARK)) marks[id] = shown();
    }
    const wasUnkept = unkept;
    unkept = !keep(key, JSON.stringify(marks));
    if (unkept) say(`${NOT_KEPT}。`);
    else {
      known = marks;
      if (wasUnkept) say('刚才没有存住的，现在都存好了。');
    }
  };

  takeOver();
  for (const element of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
    element.hidden = false;
  }
  addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== key) return;
    if (takeOver()) keepShown();
    if (unkept || marked().every(({ id }) => known[id])) return;
    unkept = true;
    say('这个浏览器里存的被清掉了；这一页上的还在，改动任何一条就重新存好，也可以导出成文件。');
  });

  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  document.querySelector('[data-export]')?.addEventListener('click', () => {
    const marks = Object.fromEntries(marked().map(({ id, shown }) => [id, shown()]));
    saveFile(`责任清单-${report}.json`, marksToFile(report, marks, words), 'application/json');
    say(`已导出 ${marked().length} 条。`);
  });
  document.querySelector('[data-import]')?.addEventListener('change', async (event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { marks, leftOut } = marksFromFile(await file.text(), report, words);
      let changed = 0;
      let both = 0;
      for (const { id, shown, show } of items) {
        const filed = marks[id];
        if (!filed) continue;
        const before = shown();
        show(settled(NO_MARK, before, filed));
        const after = shown();
        if (!isSame(before, after)) changed += 1;
        if (after.note !== before.note && after.note !== filed.note) both += 1;
      }
      keepShown();
      const found = Object.keys(marks).length;
      say(importMessage({ found, changed, joined: both, leftOut, kept: !unkept }));
    } catch (error) {
      say(
        error instanceof DOMException ? '这个文件读不出来，没有导入。' : (error as Error).message,
      );
    }
    input.value = '';
  });
}

function isSame(one: Mark, other: Mark): boolean {
  return one.done === other.done && one.note === other.note;
}

/** What a reader can do with one commitment. */
interface Controls {
  shown: () => Mark;
  show: (mark: Mark) => void;
  /** Whether the reader is at its note. */
  isTyped: () => boolean;
}

function addControls(element: HTMLElement, words: string, onChange: () => void): Controls {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.setAttribute('aria-label', `打勾：${words}`);
  const tick = element.querySelector('.tick');
  tick?.removeAttribute('aria-hidden');
  const target = document.createElement('label');
  target.append(box);
  tick?.replaceChildren(target);
  const note = document.createElement('textarea');
  note.rows = 2;
  note.setAttribute('aria-label', `记事：${words}`);
  note.placeholder = '只存在这个浏览器里';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'add-note';
  button.textContent = '记一笔';
  button.setAttribute('aria-label', `记一笔：${words}`);
  element.querySelector('.about')?.append(button);
  element.querySelector('.about')?.after(note);

  const hasFocus = () => document.activeElement === note;
  const openNote = (open: boolean) => {
    note.hidden = !open;
    button.hidden = open;
  };
  /** Shows the button in the place of an empty note, unless the reader is there. */
  const fold = () => openNote(note.value !== '' || hasFocus());
  const showDone = () => {
    element.dataset['done'] = box.checked ? 'yes' : 'no';
  };
  fold();
  showDone();
  box.addEventListener('change', () => {
    showDone();
    onChange();
  });
  note.addEventListener('input', onChange);
  note.addEventListener('blur', () => {
    // Not yet: what the reader is about to click would move away under the pointer.
    for (const end of ['click', 'keyup']) addEventListener(end, fold, { once: true });
  });
  button.addEventListener('click', () => {
    openNote(true);
    note.focus();
  });
  return {
    shown: () => ({ done: box.checked, note: note.value }),
    show(mark) {
      box.checked = mark.done;
      showDone();
      if (note.value !== mark.note) {
        const caret = note.selectionEnd;
        note.value = mark.note;
        if (hasFocus()) note.setSelectionRange(caret, caret);
      }
      fold();
    },
    isTyped: () => hasFocus() && document.hasFocus(),
  };
}

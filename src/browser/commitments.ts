/** The list of commitments: a box to tick and a note for each, kept in this browser only. */
import {
  type Mark,
  type Marks,
  marksFromFile,
  marksFromStorage,
  marksToFile,
} from './commitment-marks.ts';
import { keep, readKept } from './storage.ts';

/** Brings the list to life; the page says where the marks are kept. */
export function startCommitments(): void {
  const list = document.querySelector<HTMLElement>('[data-commitments]');
  if (!list) return;
  const report = list.dataset['commitments'] ?? '';
  const key = `zhudu.commitments.${report}`;
  const items = [...list.querySelectorAll<HTMLElement>('[data-commitment]')].map((element) => ({
    id: element.dataset['commitment'] ?? '',
    element,
  }));
  const words = new Map(items.map(({ id, element }) => [id, element.dataset['words'] ?? '']));
  const status = document.querySelector<HTMLElement>('[data-keeping-status]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  let marks: Marks = marksFromStorage(readKept(key));

  const keepMark = (id: string, mark: Mark) => {
    // Another tab may have kept something since this page was opened.
    marks = marksFromStorage(readKept(key) ?? JSON.stringify(marks));
    if (mark.done || mark.note !== '') marks[id] = mark;
    else delete marks[id];
    if (!keep(key, JSON.stringify(marks)))
      say('这个浏览器不让网页存东西，关掉页面就没有了；请导出成文件。');
  };
  const controls = items.map(({ id, element }) => ({
    id,
    show: addControls(element, words.get(id) ?? '', (mark) => keepMark(id, mark)),
  }));
  const showAll = () => {
    for (const { id, show } of controls) show(marks[id]);
  };
  showAll();
  for (const element of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
    element.hidden = false;
  }
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    marks = marksFromStorage(event.newValue);
    showAll();
  });

  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  document.querySelector('[data-export]')?.addEventListener('click', () => {
    save(`责任清单-${report}.json`, marksToFile(report, marks, words));
    say(`已导出 ${Object.keys(marks).length} 条。`);
  });
  document.querySelector('[data-import]')?.addEventListener('change', async (event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    try {
      const found = marksFromFile(await file.text(), report, words);
      marks = { ...marks, ...found.marks };
      keep(key, JSON.stringify(marks));
      showAll();
      const leftOut =
        found.leftOut > 0 ? `；${found.leftOut} 条在这份清单里找不到原话，没有导入` : '';
      say(`已导入 ${Object.keys(found.marks).length} 条${leftOut}。`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    input.value = '';
  });
}

/** @returns a function that shows what is kept */
function addControls(
  element: HTMLElement,
  words: string,
  onChange: (mark: Mark) => void,
): (mark: Mark | undefined) => void {
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

  const showNote = (open: boolean) => {
    note.hidden = !open;
    button.hidden = open;
  };
  const changed = () => {
    element.dataset['done'] = box.checked ? 'yes' : 'no';
    onChange({ done: box.checked, note: note.value });
  };
  box.addEventListener('change', changed);
  note.addEventListener('input', changed);
  note.addEventListener('blur', () => showNote(note.value !== ''));
  button.addEventListener('click', () => {
    showNote(true);
    note.focus();
  });
  return (mark) => {
    box.checked = mark?.done ?? false;
    note.value = mark?.note ?? '';
    element.dataset['done'] = box.checked ? 'yes' : 'no';
    showNote(note.value !== '');
  };
}

/** Hands the reader a file without asking any machine. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

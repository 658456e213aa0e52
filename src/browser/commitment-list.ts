/**
 * The year's work, gone through: what the reader finds and notes is kept in this browser only. What the
 * page shows is the reader's: it goes when the reader takes it away, here or in another tab, and not
 * before.
 */
import { NOT_KEPT } from './commitment-file.ts';
import { type Item, itemOf } from './commitment-item.ts';
import {
  checkedText,
  isSame,
  type Mark,
  type Marks,
  marksFromStorage,
  NO_MARK,
  settled,
  TICKED,
} from './commitment-marks.ts';
import { keep, readKept } from './storage.ts';

/** The list, for what is done with all of it (`commitment-actions.ts`). */
export interface CommitmentList {
  items: readonly Item[];
  /** The items that the reader has put something to. */
  marked(): Item[];
  /** Tells the reader. */
  say(text: string): void;
  /** Shows the marks of a file beside what stands here, keeps both, and says whether that was kept. */
  take(marks: Marks): { changed: number; joined: number; kept: boolean };
}

/** Brings the list to life. */
export function startList(root: HTMLElement): CommitmentList {
  const report = root.dataset['commitments'] ?? '';
  const key = `zhudu.checked.${report}`;
  /** Ticks and notes of an earlier version; nothing is written here any more. */
  const oldKey = `zhudu.commitments.${report}`;
  const items = [...root.querySelectorAll<HTMLElement>('[data-commitment]')].map((element) =>
    itemOf(element, () => keepShown(), openAlone),
  );
  const marked = () => items.filter(({ mark }) => !isSame(mark, NO_MARK));
  const count = document.querySelector('[data-checked]');
  const status = document.querySelector('[data-keeping-status]');

  /** What this tab has read from the store or put there. */
  let known: Marks = {};
  /** Whether something that is shown is not kept: what is said then stays in sight. */
  let unkept = false;
  const say = (text: string) => {
    status?.classList.toggle('unkept', unkept);
    if (status) status.textContent = text;
  };

  function openAlone(opened: Item): void {
    const before = opened.root.getBoundingClientRect().top;
    for (const item of items) item.open(false);
    // What was clicked stays under the pointer.
    scrollBy({ top: opened.root.getBoundingClientRect().top - before, behavior: 'instant' });
  }
  function showCount(): void {
    if (count) count.textContent = `${checkedText(items.map(({ mark }) => mark.state))}。`;
  }
  /**
   * Shows what other tabs have kept since this one last looked. A mark that is gone from the store, or
   * cannot be read, was not taken away by the reader: that would leave an empty one.
   * @returns whether what is shown now differs from theirs
   */
  function takeOver(): boolean {
    const kept = marksFromStorage(readKept(key), readKept(oldKey));
    let differs = false;
    for (const item of items) {
      const theirs = kept[item.id];
      const before = known[item.id] ?? NO_MARK;
      if (!theirs || isSame(theirs, before)) continue;
      const mark = settled(item.isTyped() ? { ...before, note: '' } : before, item.mark, theirs);
      item.show(mark);
      differs ||= !isSame(mark, theirs);
    }
    known = kept;
    showCount();
    return differs;
  }
  function keepShown(): void {
    takeOver();
    const marks = { ...known };
    for (const { id, mark } of items) {
      if (marks[id] || !isSame(mark, NO_MARK)) marks[id] = mark;
    }
    const wasUnkept = unkept;
    unkept = !keep(key, JSON.stringify(marks));
    if (unkept) say(`${NOT_KEPT}。`);
    else {
      known = marks;
      keep(oldKey, '');
      if (wasUnkept) say('刚才没有存住的，现在都存好了。');
    }
  }

  takeOver();
  const ticked = items.filter(({ mark }) => mark.state === TICKED).length;
  if (ticked > 0) {
    say(`有 ${ticked} 条是以前打的勾，那时没有分做到没做到；点开那一条就可以选。`);
  }
  addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== key && event.key !== oldKey) return;
    if (takeOver()) keepShown();
    if (unkept || marked().every(({ id }) => known[id])) return;
    unkept = true;
    say('这个浏览器里存的被清掉了；这一页上的还在，改动任何一条就重新存好，也可以备份成文件。');
  });

  return {
    items,
    marked,
    say,
    take(marks) {
      let changed = 0;
      let joined = 0;
      for (const item of items) {
        const filed: Mark | undefined = marks[item.id];
        if (!filed) continue;
        const before = item.mark;
        item.show(settled(NO_MARK, before, filed));
        if (!isSame(before, item.mark)) changed += 1;
        if (item.mark.note !== before.note && item.mark.note !== filed.note) joined += 1;
      }
      keepShown();
      return { changed, joined, kept: !unkept };
    },
  };
}

/** The year's work, gone through: what the reader finds and notes is shown at its line and kept. */
import { type Item, itemOf } from './commitment-item.ts';
import { checkedText, isSame, MARKS, type Mark, NO_MARK, TICKED } from './commitment-marks.ts';
import { openRecords, type Records } from './own/records.ts';

/** The list, for what is done with all of it (`commitment-actions.ts`). */
export interface CommitmentList {
  items: readonly Item[];
  /** The items that the reader has put something to. */
  marked(): Item[];
  /** Tells the reader. */
  say(text: string): void;
  /** The marks, as they are kept. */
  records: Records<Mark>;
}

/** Brings the list to life. */
export function startList(root: HTMLElement): CommitmentList {
  const report = root.dataset['commitments'] ?? '';
  const items = [...root.querySelectorAll<HTMLElement>('[data-commitment]')].map((element) =>
    itemOf(element, keepShown, openAlone),
  );
  const itemById = new Map(items.map((item) => [item.id, item]));
  const marked = () => items.filter(({ mark }) => !isSame(mark, NO_MARK));
  const count = document.querySelector('[data-checked]');
  const status = document.querySelector('[data-keeping-status]');
  const say = (text: string) => {
    // What is not kept stays in sight.
    status?.classList.toggle('unkept', !records.isKept());
    if (status) status.textContent = text;
  };
  const records = openRecords(MARKS, {
    key: `zhudu.checked.${report}`,
    /** Ticks and notes of an earlier version. */
    oldKeys: [`zhudu.commitments.${report}`],
    changed: showKept,
    say,
    base: (id, known) => (itemById.get(id)?.isTyped() ? { ...known, note: '' } : known),
  });

  function openAlone(opened: Item): void {
    const before = opened.root.getBoundingClientRect().top;
    for (const item of items) item.open(false);
    // What was clicked stays under the pointer.
    scrollBy({ top: opened.root.getBoundingClientRect().top - before, behavior: 'instant' });
  }
  function keepShown({ id, mark }: Item): void {
    records.put(id, mark);
    showCount();
  }
  function showKept(ids: Iterable<string>): void {
    for (const id of ids) itemById.get(id)?.show(records.get(id));
    showCount();
  }
  function showCount(): void {
    if (count) count.textContent = `${checkedText(items.map(({ mark }) => mark.state))}。`;
  }

  showKept(records.all().keys());
  const ticked = items.filter(({ mark }) => mark.state === TICKED).length;
  if (ticked > 0) {
    say(`有 ${ticked} 条是以前打的勾，那时没有分做到没做到；点开那一条就可以选。`);
  }
  return { items, marked, say, records };
}

/** All that is proposed to a report, in the order of its text: worked on in place, handed on as one sheet. */
import { element } from '../element.ts';
import { startActions } from '../own/actions.ts';
import { serveFrame } from '../own/book.ts';
import type { FileForm } from '../own/file.ts';
import { openRecords } from '../own/records.ts';
import { type Item, itemOf } from './item.ts';
import { type Locate, locatorOf } from './locate.ts';
import { PROPOSALS, type Proposal, proposalBook } from './proposal.ts';
import { sheetText, sheetTitle } from './sheet.ts';
import { proposalsDocument } from './word.ts';

const fileOf = (report: string): FileForm<Proposal> => ({
  format: 'zhudu-amendments',
  what: '修改建议',
  report,
  kind: PROPOSALS,
  words: (_, { words }) => words,
  ofSameWords: false,
});

/** Brings the page to life. */
export function startAmendments(): void {
  const root = document.querySelector<HTMLElement>('[data-amendments]');
  const status = document.querySelector('[data-keeping-status]');
  const count = document.querySelector('[data-counted]');
  if (!root || !count) return;
  const { amendments: report = '', title = '', cite = '' } = root.dataset;
  const say = (text: string) => {
    status?.classList.toggle('unkept', !records.isKept());
    if (status) status.textContent = text;
  };
  const items = new Map<string, Item>();
  const list = element('ol', '');
  let locate: Promise<Locate> | undefined;
  const records = openRecords(PROPOSALS, {
    key: proposalBook(report).key,
    changed: (ids) => {
      for (const id of ids) itemFor(id).show(records.get(id));
      arrange();
    },
    say,
    base(id, known) {
      const typed = items.get(id)?.typed();
      if (!typed) return known;
      return { ...known, [typed]: typed === 'reason' ? '' : known.words };
    },
  });
  if (serveFrame(PROPOSALS, records)) return;

  function itemFor(id: string): Item {
    const known = items.get(id);
    if (known) return known;
    const item = itemOf((change) => {
      records.put(id, { ...records.get(id), ...change });
      item.show(records.get(id));
      if (change.words !== undefined) arrange();
    });
    items.set(id, item);
    locate ??= locatorOf(report, cite);
    locate.then(
      (find) => {
        item.placed(...find(item.last));
        arrange();
      },
      // Without the text each says where it stood.
      () => {},
    );
    return item;
  }

  /** Those that there are, and those that were taken away on this page. */
  function shown(): Item[] {
    return [...items.values()].filter(({ last }) => last.words !== '').sort(inOrderOfText);
  }

  function arrange(): void {
    const { size } = records.all();
    const focused = document.activeElement as HTMLElement | null;
    list.replaceChildren(...shown().map((item) => item.root));
    document.body.classList.toggle('nothing-kept', size === 0);
    const isPrinted = shown().some((item) => item.place?.printed);
    document.body.classList.toggle('has-lines', isPrinted);
    if (count) count.textContent = size === 0 ? '' : `${size} 条`;
    // What was moved has lost the focus.
    if (focused?.isConnected && focused !== document.activeElement) focused.focus();
  }

  root.append(list);
  for (const [id, proposal] of records.all()) itemFor(id).show(proposal);
  arrange();
  /** Those that there are, as they are handed on. */
  const listed = () =>
    shown()
      .filter(({ isGone }) => !isGone())
      .map((item) => item.listed());
  startActions({
    records,
    form: fileOf(report),
    fileName: `${sheetTitle(title)}-备份`,
    sheet: () => ({ text: sheetText(title, listed()), count: listed().length }),
    word: () => ({ name: sheetTitle(title), document: proposalsDocument(title, listed()) }),
    filed: () => [...records.all()],
    noteOf: ({ reason }) => reason,
    say,
  });
}

/** As the text has them; those whose place is not known, as they were made. */
function inOrderOfText(one: Item, other: Item): number {
  const [order, otherOrder] = [one, other].map(({ place }) => place?.order ?? 0) as [
    number,
    number,
  ];
  const [{ start, made }, last] = [one.last, other.last];
  return order - otherOrder || (one.place && start - last.start) || made - last.made;
}

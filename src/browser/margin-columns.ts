/** The margin as elements: a list beside each paragraph that has notes there, with its counter. */
import { button, element } from './element.ts';
import type { Passage, Placed, Sizes } from './margin-layout.ts';

/** An explanation, and the word beside which it stands. */
export interface Beside {
  note: HTMLElement;
  term: HTMLAnchorElement;
  /** Where it must stand, in px from the text's top, since it is open; null for level with its word. */
  at?: number | null;
}

/** Folds all notes of a paragraph. */
const FOLD = '收起';

/** The notes beside a paragraph. */
export interface Column {
  paragraph: HTMLElement;
  list: HTMLElement;
  counter: HTMLElement;
  notes: Beside[];
}

/** Makes an element begin with these children, in this order; what is in its place is not touched. */
export function setChildren(parent: Element, children: readonly Element[]): void {
  for (const [at, child] of children.entries()) {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  }
}

/** Brings notes, in their order, beside the paragraphs of their words; lists that hold none are taken away. */
export function columnsOf(all: readonly Beside[]): Column[] {
  const columns = new Map<Element, Column>();
  for (const beside of all) {
    const paragraph = beside.term.closest<HTMLElement>('.para');
    if (!paragraph) continue;
    const column = columns.get(paragraph) ?? columnBeside(paragraph);
    columns.set(paragraph, column);
    column.notes.push(beside);
  }
  for (const { list, notes } of columns.values()) {
    const all = notes.map(({ note }) => note);
    setChildren(list, all);
  }
  for (const list of document.querySelectorAll('.margin')) {
    if (!columns.has(list.parentElement as Element)) list.remove();
  }
  return [...columns.values()];
}

function columnBeside(paragraph: HTMLElement): Column {
  let list = paragraph.querySelector<HTMLElement>('.margin');
  if (!list) {
    const fold = button(FOLD, () => {});
    list = element('ol', 'margin', element('li', 'counter', fold));
    list.setAttribute('aria-label', '本段注释');
    paragraph.append(list);
  }
  return { paragraph, list, counter: list.lastElementChild as HTMLElement, notes: [] };
}

/**
 * Where the columns and their words are, in px from the text's top.
 * @param unfolded paragraphs whose notes are all asked for
 */
export function measure(
  columns: readonly Column[],
  text: Element,
  unfolded: ReadonlySet<Element>,
): { passages: Passage[]; sizes: Sizes; tops: number[] } {
  const [first] = columns;
  const from = text.getBoundingClientRect().top;
  const ours = getComputedStyle(first?.list ?? text);
  const theirs = getComputedStyle(text);
  const [size, lineHeight] = [parseFloat(ours.fontSize), parseFloat(ours.lineHeight)];
  const tolerance = parseFloat(theirs.lineHeight);
  // From a line's middle to the top of a note on the same baseline, which is 0.38 em below the middle.
  const up = lineHeight / 2 - 0.38 * (parseFloat(theirs.fontSize) - size);
  const tops = columns.map(({ paragraph }) => paragraph.getBoundingClientRect().top - from);
  const passages = columns.map(({ paragraph, notes }, index): Passage => {
    const top = tops[index] ?? 0;
    return {
      top: top + tolerance / 2 - up,
      bottom: top + paragraph.offsetHeight,
      all: unfolded.has(paragraph),
      notes: notes.map(({ note, term, at }) => {
        const [box] = term.getClientRects();
        const line = box ? box.top + box.height / 2 - up - from : 0;
        const lesser = term.matches('.word');
        return { line, height: note.offsetHeight, at: at === null ? line : at, lesser };
      }),
    };
  });
  const counter = first?.counter.offsetHeight ?? 0;
  return { passages, sizes: { tolerance, gap: size * 0.6, counter }, tops };
}

/** Puts a column's notes and its counter where they stand; notes without a place are the caller's. */
export function showColumn({ notes, counter }: Column, placed: Placed, from: number): void {
  for (const [at, { note }] of notes.entries()) {
    note.style.top = `${(placed.tops[at] ?? from) - from}px`;
  }
  const { tops } = placed;
  const left = tops.filter((top) => top === null).length;
  counter.classList.toggle('none', placed.counter === null);
  counter.style.top = `${(placed.counter ?? from) - from}px`;
  const words = counter.firstElementChild as HTMLElement;
  words.textContent = left === 0 ? FOLD : `本段${left < tops.length ? '另' : ''}有 ${left} 条`;
  words.setAttribute('aria-expanded', String(left === 0));
}

/** Makes a note's word a button that opens it, or nothing but a word again. */
export function offerOpening(note: HTMLElement, offered: boolean): void {
  const word = note.querySelector<HTMLElement>('.note-term');
  const seal = note.querySelector<HTMLElement>('.kin');
  const isOpen = note.classList.contains('open');
  seal?.removeAttribute('tabindex');
  if (offered) {
    word?.setAttribute('tabindex', '0');
    word?.setAttribute('role', 'button');
    word?.setAttribute('aria-expanded', String(isOpen));
    // One stop of the Tab key a note.
    if (!isOpen) seal?.setAttribute('tabindex', '-1');
  } else {
    for (const name of ['tabindex', 'role', 'aria-expanded']) word?.removeAttribute(name);
    note.style.top = '';
  }
}

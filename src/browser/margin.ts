/** The notes beside a text: which of them are due, where each stands, which one is open. */
import {
  type Beside,
  columnsOf,
  measure,
  offerOpening,
  setChildren,
  showColumn,
} from './margin-columns.ts';
import { layOut } from './margin-layout.ts';

/** Blank between an open note and the edges of the window, in px. */
const EDGE = 8;

/** The notes of a chapter: in the margin, or at the chapter's end. */
export class Margin {
  readonly #text: HTMLElement;
  /** The notes at the chapter's end. */
  readonly #section: HTMLElement;
  readonly #list: HTMLElement;
  readonly #heading: Text;
  readonly #words: string;
  /** All notes in their order, each with the first place of its term. */
  readonly #all: readonly Beside[];
  /** Paragraphs whose notes are all asked for. */
  readonly #unfolded = new Set<Element>();
  #exists = false;
  #open: Beside | null = null;

  constructor(text: HTMLElement, section: HTMLElement) {
    this.#text = text;
    this.#section = section;
    this.#list = section.querySelector('.note-list') as HTMLElement;
    this.#heading = section.querySelector('h2')?.firstChild as Text;
    this.#words = this.#heading.data;
    const firsts = new Map<string | undefined, HTMLAnchorElement>();
    for (const term of text.querySelectorAll<HTMLAnchorElement>('a.term')) {
      const id = term.dataset['term'];
      if (!firsts.has(id)) firsts.set(id, term);
    }
    this.#all = [...this.#list.querySelectorAll<HTMLElement>('.note')].flatMap((note) => {
      const term = firsts.get(note.id);
      return term ? [{ note, term }] : [];
    });
  }

  /** The note of a term, with the first place of that. */
  noteOf(id: string | undefined): Beside | undefined {
    return this.#all.find(({ note }) => note.id === id);
  }

  /** The note that is open. */
  get open(): Beside | null {
    return this.#open;
  }

  /** Says whether there is a margin. Without one all notes stand at the chapter's end. */
  exist(exists: boolean): void {
    this.#exists = exists;
    if (!exists) this.#fold();
    this.place();
  }

  /** Opens a note beside one of the places of its term; where it stands there already it stays. */
  show({ note, term }: Beside): void {
    const isThere = note.closest('.margin') && term === this.noteOf(note.id)?.term;
    const open = { note, term, at: isThere ? this.#topOf(note) : null };
    this.#fold();
    this.#open = open;
    note.classList.add('open');
    term.setAttribute('aria-expanded', 'true');
    this.place();
    // It must be seen, as much of it as the window can hold.
    const { top, bottom } = note.getBoundingClientRect();
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const seen = Math.max(Math.min(top, innerHeight - EDGE - (bottom - top)), bar + EDGE, EDGE);
    if (seen === top) return;
    open.at = Math.max(0, this.#topOf(note) + seen - top);
    this.place();
  }

  /** Closes the open note. */
  close(): void {
    this.#fold();
    this.place();
  }

  /** Shows all notes of a paragraph, or again those that have a place beside their line. */
  toggleAll(paragraph: Element): void {
    if (!this.#unfolded.delete(paragraph)) this.#unfolded.add(paragraph);
    this.place();
  }

  /** Boxes have moved: the open note goes where its word has gone. */
  renew(): void {
    if (this.#open) this.#open.at = null;
    this.place();
  }

  #fold(): void {
    this.#open?.note.classList.remove('open');
    this.#open?.term.removeAttribute('aria-expanded');
    this.#open = null;
  }

  #topOf(element: Element): number {
    return element.getBoundingClientRect().top - this.#text.getBoundingClientRect().top;
  }

  /** The notes that are to stand in the margin, in their order: by the reader's choice, and the open one. */
  #due(): Beside[] {
    if (!this.#exists) return [];
    const { marks } = document.documentElement.dataset;
    const open = this.#open;
    const due = this.#all.filter(({ note, term }) => {
      if (note === open?.note || marks === 'none') return false;
      return marks === 'words' || marks === 'all' || !term.matches('.word');
    });
    if (!open) return due;
    const { DOCUMENT_POSITION_FOLLOWING } = Node;
    const next = due.findIndex(
      ({ term }) => open.term.compareDocumentPosition(term) & DOCUMENT_POSITION_FOLLOWING,
    );
    due.splice(next < 0 ? due.length : next, 0, open);
    return due;
  }

  /** Places everything anew. */
  place(): void {
    const focused = document.activeElement as HTMLElement | null;
    this.#text.style.minHeight = '';
    const columns = columnsOf(this.#due());
    const { passages, sizes, tops } = measure(columns, this.#text, this.#unfolded);
    const shown = new Set<Element>();
    for (const [index, placed] of layOut(passages, sizes).entries()) {
      const column = columns[index];
      if (!column) continue;
      showColumn(column, placed, tops[index] ?? 0);
      for (const [at, { note }] of column.notes.entries()) {
        if (placed.tops[at] !== null) shown.add(note);
      }
    }
    const rest = this.#all.flatMap(({ note }) => (shown.has(note) ? [] : note));
    setChildren(this.#list, rest);
    for (const { note } of this.#all) offerOpening(note, shown.has(note));
    this.#section.hidden = rest.length === 0;
    this.#section.classList.add('ready');
    this.#heading.data = shown.size > 0 ? '其余注释' : this.#words;
    const count = this.#section.querySelector('h2 .count');
    if (count) count.textContent = String(rest.length);
    if (this.#open || this.#unfolded.size > 0) this.#makeRoom(shown);
    // What was moved has lost the focus.
    if (focused !== document.activeElement) focused?.focus({ preventScroll: true });
  }

  /** What is opened may need more room than the text: nothing below the text comes to lie under it. */
  #makeRoom(shown: Iterable<Element>): void {
    const lowest = Math.max(...[...shown].map((note) => note.getBoundingClientRect().bottom));
    const { top, bottom } = this.#text.getBoundingClientRect();
    if (lowest > bottom) this.#text.style.minHeight = `${lowest - top}px`;
  }
}

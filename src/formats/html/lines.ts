/** A page's tree → its lines, as a browser would break them. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { superscript } from '../superscript.ts';
import { cellsOf, isDataTable } from './table.ts';

/** A line that a page shows, and where in the page it stands. */
export interface PageLine {
  text: string;
  /** Elements in which it begins, from the outermost. */
  within: readonly Element[];
  /** How many of its characters are links that lead elsewhere, and in how many links. */
  linked: number;
  links: number;
  /** It stands in what the page hides until something is pressed. */
  hidden: boolean;
}

/** Lines of a page, and how many ends of lines in its source were none in its text. */
export interface PageLines {
  lines: PageLine[];
  joined: number;
}

const NOT_SHOWN = new Set(
  'head script style template noscript noframes svg math iframe object audio video canvas datalist textarea input'.split(
    ' ',
  ),
);
/** Elements that begin a line and end it. */
const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const RE_HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const RE_KEEPS_BREAKS = /white-space\s*:\s*(?:pre|break-spaces)/i;
const RE_NO_NUMBERS = /list-style(?:-type)?\s*:[^;:]*\bnone/i;
const RE_DIGITS = /^\s*\d+\s*$/;
const RE_NUMBERED = /^\s*[\d（(一二三四五六七八九十①-⑳]/;
const RE_SPACES = /[ \t\n\f]+/g;
/** Characters between which a line's end in the source is no space: Chinese, and its punctuation. */
const RE_WIDE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uff60]/u;

/** Stands for the tab behind a cell until a line's white space is one; no page has it. */
const CELL_END = '\u0000';

/** The lines of a tree; every character that the page shows stands in one of them, once and in order. */
export function pageLines(root: Root | Element): PageLines {
  const drawing = new Drawing();
  drawing.children(root, []);
  drawing.endLine();
  return { lines: drawing.lines, joined: drawing.joined };
}

/** What an element makes of what is in it. */
interface Shows {
  /** Ends of lines in the source are ends of lines. */
  breaks: boolean;
  hidden: boolean;
  /** Items have no numbers. */
  bare: boolean;
}

class Drawing {
  readonly lines: PageLine[] = [];
  joined = 0;
  /** Number of the last item of each numbered list. */
  readonly #numbers = new Map<Element, number>();
  /** How the elements met show what is in them. */
  readonly #shows = new Map<Element, Shows>();
  #text = '';
  /** Whether there is more in the text than white space: it is too long to be looked at for each piece. */
  #filled = false;
  #within: readonly Element[] = [];
  #linked = 0;
  #links = 0;
  #hidden = false;

  children(parent: Root | Element, within: readonly Element[]): void {
    for (const node of parent.children) {
      if (node.type === 'text') this.text(node.value, within);
      else if (node.type === 'element') this.element(node, within);
    }
  }

  element(element: Element, around: readonly Element[]): void {
    const { tagName } = element;
    if (NOT_SHOWN.has(tagName)) return;
    const within = [...around, element];
    const breaks = BLOCKS.has(tagName) || tagName === 'br';
    if (breaks) this.endLine();
    if (tagName === 'table' && isDataTable(element)) this.table(element, within);
    else if (tagName === 'sup' && RE_DIGITS.test(textOf(element))) {
      this.text(superscript(textOf(element).trim()), within);
    } else {
      if (tagName === 'li') this.text(this.number(element, around.at(-1)), within);
      this.children(element, within);
    }
    if (breaks) this.endLine();
  }

  /** What a browser writes before an item of a numbered list, where the item has no number of its own. */
  number(item: Element, list: Element | undefined): string {
    if (list?.tagName !== 'ol' || this.shows(list).bare || this.shows(item).bare) return '';
    if (!['1', undefined].includes(list.properties.type as string | undefined)) return '';
    const number = (this.#numbers.get(list) ?? Number(list.properties.start ?? 1) - 1) + 1;
    this.#numbers.set(list, number);
    return RE_NUMBERED.test(textOf(item)) ? '' : `${number}. `;
  }

  text(value: string, within: readonly Element[]): void {
    if (within.some((element) => this.shows(element).breaks)) {
      for (const [at, piece] of value.split('\n').entries()) {
        if (at > 0) this.endLine();
        this.piece(piece, within);
      }
    } else this.piece(value, within);
  }

  /** A row is a line, its cells parted by tabs; lines within a cell by spaces. */
  table(table: Element, within: readonly Element[]): void {
    this.endLine();
    for (const cells of cellsOf(table)) {
      const drawn = cells.map(pageLines);
      const texts = drawn.map(({ lines }) => lines.map(({ text }) => text).join(' '));
      this.piece(texts.join(CELL_END), within);
      for (const { lines, joined } of drawn) {
        this.joined += joined;
        this.#linked += sum(lines.map(({ linked }) => linked));
        this.#links += sum(lines.map(({ links }) => links));
      }
      this.endLine();
    }
  }

  piece(value: string, within: readonly Element[]): void {
    if (value.trim() !== '' && !this.#filled) {
      this.#filled = true;
      this.#within = within;
      this.#hidden = within.some((element) => this.shows(element).hidden);
    }
    const link = within.find(leadsElsewhere);
    if (link && value.trim() !== '') {
      this.#linked += value.trim().length;
      this.#links += 1;
    }
    this.#text += value;
  }

  /** Found once: there may be many pieces in an element, and its style may be long. */
  shows(element: Element): Shows {
    const known = this.#shows.get(element);
    if (known) return known;
    const bare = RE_NO_NUMBERS.test(styleOf(element));
    const shows = { breaks: keepsBreaks(element), hidden: isHidden(element), bare };
    this.#shows.set(element, shows);
    return shows;
  }

  endLine(): void {
    const text = this.#text
      .replace(RE_SPACES, (spaces, at: number, all: string) => {
        const [before = '', after = ''] = [all[at - 1], all[at + spaces.length]];
        if (!spaces.includes('\n') || !RE_WIDE.test(before) || !RE_WIDE.test(after)) return ' ';
        this.joined += 1;
        return '';
      })
      .replace(/^ +| +$/g, '')
      .replaceAll(CELL_END, '\t');
    if (text.trim() !== '') {
      const line = { text, within: this.#within, linked: this.#linked, links: this.#links };
      this.lines.push({ ...line, hidden: this.#hidden });
    }
    this.#text = '';
    this.#filled = false;
    this.#within = [];
    this.#linked = 0;
    this.#links = 0;
    this.#hidden = false;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : '';
}

function isHidden(element: Element): boolean {
  return element.properties.hidden !== undefined || RE_HIDDEN.test(styleOf(element));
}

function keepsBreaks(element: Element): boolean {
  return element.tagName === 'pre' || RE_KEEPS_BREAKS.test(styleOf(element));
}

/** A link, but for one to a place in the page itself. */
function leadsElsewhere({ tagName, properties }: Element): boolean {
  return tagName === 'a' && typeof properties.href === 'string' && !/^#|^$/.test(properties.href);
}

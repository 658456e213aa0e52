/** The text of a Word document as Word shows it: paragraphs as lines, with numbers, notes and boxes. */
import { superscript } from '../superscript.ts';
import { childOf, elementsOf, textIn, type XmlElement } from '../xml.ts';
import { CHARACTERS, charactersIn, LEFT_OUT, NOTE_REFERENCES, TEXTS, wordsIn } from './elements.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { isOn, isRaised, placeIn, type Styles, toggled, valOf } from './styles.ts';
import { symbolShown } from './symbols.ts';

/** What readers of all parts of a file share. */
export interface Shared {
  styles: Styles;
  numbering: Numbering;
  /** The mark of a note whose reference is met; '' where the text has one of its own. */
  noteMark(kind: '脚注' | '尾注', id: string, hasOwnMark: boolean): string;
  /** What was done and left out, by name. */
  counts: Map<string, number>;
  /** Lines that are no part of the text. */
  dropped: string[];
  /** Characters of `w:t` that were read, and those that were left out for a reason that was counted. */
  seen: { read: number; left: number };
}

/** A cell of so many paragraphs is a column of a page, no field of a table. */
const COLUMN_PARAGRAPHS = 8;

/** Reads one story of a document: its body, a note, a header. */
export class Story {
  readonly #shared: Shared;
  readonly #fields = new Fields();
  /** What stands before the next paragraph, because the mark between them was deleted or is hidden. */
  #carried = '';
  #boxes: string[] = [];

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  /** The lines of the paragraphs and tables in an element. */
  lines(element: XmlElement): string[] {
    return [...this.#blocks(element), ...this.#uncarried()];
  }

  /** What was to be joined to a next paragraph, where there is none. */
  #uncarried(): string[] {
    const carried = this.#carried;
    this.#carried = '';
    return carried === '' ? [] : [carried];
  }

  #blocks(element: XmlElement): string[] {
    return elementsOf(element).flatMap((child) => {
      if (child.name === 'w:p') return this.#paragraph(child);
      if (child.name === 'w:tbl') return [...this.#uncarried(), ...this.#table(child)];
      return this.#inside(child)?.flatMap((inner) => this.#blocks(inner)) ?? [];
    });
  }

  /** What of an element is shown: itself, one of its children; null, and counted, where nothing is. */
  #inside(element: XmlElement): XmlElement[] | null {
    const { name } = element;
    const left = LEFT_OUT.get(name);
    if (left !== undefined) return this.#leave(element, left);
    if (name === 'w:ins' || name === 'w:moveTo')
      this.#count('采用修订加进的文字', charactersIn(element));
    if (name === 'w:sdt' && toggled(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) {
      return this.#leave(element, '略去占位文字');
    }
    if (name === 'mc:AlternateContent') {
      const all = elementsOf(element);
      const shown = all.find((child) => child.name === 'mc:Choice') ?? all[0];
      for (const other of all) if (other !== shown) this.#leave(other, '');
      return shown ? [shown] : [];
    }
    return [element];
  }

  #leave(element: XmlElement, why: string): null {
    const characters = charactersIn(element);
    this.#shared.seen.left += characters;
    if (why !== '') this.#count(why, characters);
    return null;
  }

  #count(name: string, by = 1): void {
    if (by > 0) this.#shared.counts.set(name, (this.#shared.counts.get(name) ?? 0) + by);
  }

  #paragraph(element: XmlElement): string[] {
    const properties = childOf(element, 'w:pPr');
    const style = valOf(childOf(properties, 'w:pStyle')) ?? this.#shared.styles.ordinary;
    const mark = childOf(properties, 'w:rPr');
    const outer = this.#boxes;
    this.#boxes = [];
    const isContents = this.#fields.inContents;
    const text = this.#inline(element, style);
    const boxes = this.#boxes;
    this.#boxes = outer;
    if (isContents || this.#fields.inContents) {
      if (text.trim() !== '') this.#shared.dropped.push(text);
      this.#count('略去目录', text.trim() === '' ? 0 : 1);
      return boxes;
    }
    // The paragraph that remains is the one whose mark remains.
    if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) {
      this.#carried += text;
      return boxes;
    }
    const isHidden = isOn(this.#shared.styles, 'w:vanish', mark, style);
    if (isHidden && text === '') return boxes;
    const whole = this.#numbered(`${this.#carried}${text}`, properties, style);
    this.#carried = isHidden ? whole : '';
    return isHidden ? boxes : [...whole.split('\n'), ...boxes];
  }

  #numbered(text: string, properties: XmlElement | undefined, style: string | undefined): string {
    const number = this.#shared.numbering.next(placeIn(properties), style);
    if (number === null) this.#count('略去项目符号');
    if (number === null || number === '') return text;
    this.#count('写出自动编号');
    // 1. before 5亿元 would be 1.5亿元.
    const parted = /[.．]$/.test(number) && /^\n*[\d０-９]/.test(text);
    // A page that begins there parts the paragraph from the one before, not from its number.
    const [before = ''] = /^\n*/.exec(text) ?? [];
    return `${before}${number}${parted ? ' ' : ''}${text.slice(before.length)}`;
  }

  #inline(element: XmlElement, style: string | undefined): string {
    return elementsOf(element)
      .map((child) => {
        if (child.name === 'w:r') return this.#run(child, style);
        return this.#piece(child, style, '');
      })
      .join('');
  }

  #run(run: XmlElement, style: string | undefined): string {
    const properties = childOf(run, 'w:rPr');
    if (isOn(this.#shared.styles, 'w:vanish', properties, style) && charactersIn(run) > 0) {
      this.#leave(run, '略去隐藏的文字');
      return '';
    }
    const font = childOf(properties, 'w:rFonts')?.attributes.get('w:ascii') ?? '';
    const text = elementsOf(run)
      .map((child) => this.#piece(child, style, font))
      .join('');
    return /^\d+$/.test(text) && isRaised(this.#shared.styles, properties)
      ? superscript(text)
      : text;
  }

  /** What an element within a paragraph shows. */
  #piece(element: XmlElement, style: string | undefined, font: string): string {
    const { name } = element;
    const character = CHARACTERS.get(name);
    if (character !== undefined) return character;
    if (TEXTS.has(name)) {
      this.#shared.seen.read += charactersIn(element);
      return wordsIn(element, font);
    }
    if (name === 'w:sym') {
      const { attributes } = element;
      return symbolShown(attributes.get('w:font') ?? '', attributes.get('w:char') ?? '');
    }
    if (name === 'w:fldChar') return this.#fields.at(element.attributes.get('w:fldCharType') ?? '');
    if (name === 'w:instrText') {
      this.#fields.tell(textIn(element));
      return '';
    }
    const note = NOTE_REFERENCES.get(name);
    if (note) {
      const { attributes } = element;
      const hasOwnMark = /^(?:1|true|on)$/.test(attributes.get('w:customMarkFollows') ?? '');
      return this.#shared.noteMark(note, attributes.get('w:id') ?? '', hasOwnMark);
    }
    if (name === 'w:txbxContent') {
      this.#boxes.push(...new Story(this.#shared).lines(element));
      this.#count('取出文本框');
      return '';
    }
    if (name === 'v:textpath') {
      this.#boxes.push(element.attributes.get('string') ?? '');
      this.#count('取出艺术字');
      return '';
    }
    if (name === 'pic:pic' || name === 'v:imagedata') this.#count('略去图片');
    const shown =
      this.#inside(element)
        ?.map((inner) => this.#inline(inner, style))
        .join('') ?? '';
    // The line of a fraction.
    return name === 'm:den' ? `/${shown}` : shown;
  }

  /** A row a line, its cells parted by tabs; what is no table but columns of a page, as its paragraphs. */
  #table(table: XmlElement): string[] {
    return this.#parts(table, 'w:tr').flatMap((row) => {
      const properties = childOf(row, 'w:trPr');
      if (childOf(properties, 'w:del') || toggled(properties, 'w:hidden')) {
        this.#leave(row, '略去修订删去的文字');
        return [];
      }
      const cells = this.#parts(row, 'w:tc').map((cell) => {
        const lines = this.lines(cell).map((line) => line.replaceAll('\t', ' ').trim());
        return lines.filter((line) => line !== '');
      });
      if (cells.length === 1 || cells.some(({ length }) => length >= COLUMN_PARAGRAPHS)) {
        return cells.flat();
      }
      this.#count('表格的行');
      return [cells.map((lines) => lines.join(' ')).join('\t')];
    });
  }

  /** The rows of a table, the cells of a row: in it, or in what is put around them. */
  #parts(element: XmlElement, name: string): XmlElement[] {
    return elementsOf(element).flatMap((child) => {
      if (child.name === name) return [child];
      return this.#inside(child)?.flatMap((inner) => this.#parts(inner, name)) ?? [];
    });
  }
}

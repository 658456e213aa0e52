/** Stage 2 of the outline: where the body ends; notes, annexes and what else stands behind it. */
import { chineseNumeral } from '../../model/chinese-number.ts';
import type { Doubt } from '../../model/doubt.ts';
import type { MatterId, Paragraph } from '../../model/paragraph.ts';
import type { PassageKind, ReportData } from '../../model/report.ts';
import { isLetterSpaced } from '../head/title-block.ts';
import { isFurniture, isShortLine, squeezed } from '../lines.ts';
import { endOfBody } from './body-end.ts';
import { isAnnexHeading } from './matter-headings.ts';
import { type NoteList, noteListAt } from './note-list.ts';
import { itemsFrom, type Marked, marked, markOf } from './note-marks.ts';
import { repeatOf } from './repeats.ts';

/** What stands behind the body. */
export interface Matter {
  /** The body is `lines.slice(bodyAt, bodyEnd)`. */
  bodyEnd: number;
  /** The lines from `bodyEnd` on, in order, with their ids: `n-0`, `n-3`, `n-3.2`, `a1-0`, `b-1`. */
  paragraphs: Paragraph[];
  /** Parts of those paragraphs (注释, 附件, 篇外), in order of first appearance. */
  parts: ReportData['parts'];
  /** That the body stands in the file twice. */
  doubts: Doubt[];
}

/**
 * @param lines  repaired paragraphs, see `paragraphsOf`
 * @param bodyAt where the body begins: as many as `headOf(lines).paragraphs`
 */
export function matterOf(lines: readonly string[], bodyAt: number): Matter {
  const text = marked(lines);
  const repeat = repeatOf(lines, bodyAt);
  const bodyEnd = endOfBody(text, bodyAt, repeat?.from ?? lines.length);
  const matter = new Collected(lines);
  for (let at = bodyEnd; at < lines.length; ) {
    at = repeat?.from === at ? matter.back(at, repeat.to) : matter.next(text, at, repeat?.from);
  }
  const again = repeat && matter.paragraphs[repeat.from - bodyEnd];
  const doubt: Doubt[] = again
    ? [
        {
          kind: '正文重复',
          paragraph: again.id,
          what: `正文出现${chineseCount(repeat.times)}遍，从“${again.text.slice(0, 20)}”起（第 ${repeat.from + 1} 段）`,
        },
      ]
    : [];
  return {
    bodyEnd,
    paragraphs: matter.paragraphs,
    parts: [...matter.parts.values()],
    doubts: doubt,
  };
}

/** Collects what stands behind the body, piece by piece, in order. */
class Collected {
  readonly paragraphs: Paragraph[] = [];
  readonly parts = new Map<MatterId, ReportData['parts'][number]>();
  private readonly lines: readonly string[];
  private backs = 0;
  private notes = 0;
  private readonly annexes = new Set<number>();
  private lastAnnex = 0;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  /** Takes the piece that begins at a line; returns where it has ended. */
  next(text: Marked, at: number, repeat: number | undefined): number {
    const end = repeat !== undefined && repeat > at ? repeat : this.lines.length;
    const list = noteListAt(text, at, end, false);
    if (list) return this.noteList(list);
    const annex = annexEnd(text, at, end);
    return annex === null ? this.back(at, at + 1) : this.annex(at, annex);
  }

  back(at: number, end: number): number {
    this.part('b', '篇后文字', '篇外');
    for (let line = at; line < end; line++) this.add(`b-${++this.backs}`, line);
    return end;
  }

  private noteList({ at, headings, items, end }: NoteList): number {
    const first = items[0]?.at ?? end;
    const intro = this.lines.slice(at, first);
    this.part('n', intro.slice(0, headings).map(titleOf).join(' ') || '注释', '注释');
    // A second list goes on counting, and so do those that begin anew for each part.
    const numbers = items.map(({ number }) => number);
    const isUnique = this.notes === 0 && new Set(numbers).size === numbers.length;
    if (this.notes === 0)
      for (const [index] of intro.entries()) this.add(heading('n', index), at + index);
    else {
      // What introduces a second list is the last note's, as far as ids can say.
      const used = this.paragraphs.filter(
        ({ id }) => id.replace(/\.\d+$/, '') === `n-${this.notes}`,
      );
      for (const [index] of intro.entries())
        this.add(`n-${this.notes}.${used.length + index + 1}`, at + index);
    }
    const before = this.notes;
    for (const [index, item] of items.entries()) {
      const number = isUnique ? item.number : before + index + 1;
      const next = items[index + 1]?.at ?? end;
      for (let line = item.at; line < next; line++) {
        this.add(line === item.at ? `n-${number}` : `n-${number}.${line - item.at + 1}`, line);
      }
      this.notes = Math.max(this.notes, number);
    }
    return end;
  }

  private annex(at: number, end: number): number {
    const number = this.annexNumber(this.lines[at] ?? '');
    const id: MatterId = `a${number}`;
    const second = this.lines[at + 1] ?? '';
    const isTwoLines =
      at + 2 < end && RE_ONLY_ANNEX.test(squeezed(this.lines[at] ?? '')) && isShortLine(second);
    const titles = this.lines.slice(at, at + (isTwoLines ? 2 : 1));
    this.part(id, titles.map(titleOf).join(' '), '附件');
    for (const [index] of titles.entries()) this.add(heading(id, index), at + index);
    for (let line = at + titles.length; line < end; line++) {
      this.add(`${id}-${line - at - titles.length + 1}`, line);
    }
    return end;
  }

  /** The annex's own number, where no annex before it has it; else the next. */
  private annexNumber(line: string): number {
    const own = Number(RE_ANNEX_NUMBER.exec(squeezed(line).normalize('NFKC'))?.[1] ?? 0);
    const number = own > 0 && !this.annexes.has(own) ? own : this.lastAnnex + 1;
    this.annexes.add(number);
    this.lastAnnex = Math.max(this.lastAnnex, number);
    return number;
  }

  private part(id: MatterId, title: string, kind: PassageKind): void {
    if (!this.parts.has(id)) this.parts.set(id, { id, title, kind });
  }

  private add(id: string, line: number): void {
    const text = this.lines[line] ?? '';
    const kind = RE_HEADING_ID.test(id) ? 'heading' : 'text';
    this.paragraphs.push({ id, kind, text, lead: 0 });
  }
}

/** A heading of nothing but 附件1; its title stands on the next line. */
const RE_ONLY_ANNEX =
  /^[（(【]?附(?:件|录|表|图)?[\d０-９一二三四五六七八九十]{0,3}[）)】]?[:：]?$/;
const RE_ANNEX_NUMBER = /^[(【]?附[件录表图]?(\d{1,2})(?!\d|年)/;
const RE_COLON = /[:：]$/;

/** 两, 三 … */
function chineseCount(count: number): string {
  return count === 2 ? '两' : chineseNumeral(count);
}

/** A heading, or a further line of an annex's; below the notes' own stands what introduces them. */
const RE_HEADING_ID = /-0$|^a\d+-0\.\d+$/;

/** Id of a heading's line: n-0, n-0.2, … */
function heading(part: MatterId, index: number): string {
  return index === 0 ? `${part}-0` : `${part}-0.${index + 1}`;
}

function titleOf(line: string): string {
  return (isLetterSpaced(line) ? squeezed(line) : line).replace(RE_COLON, '');
}

/** Where the annex that begins at a line ends; null where none begins: 附件1, or a title over a list. */
function annexEnd(text: Marked, at: number, end: number): number | null {
  const { lines } = text;
  if (!isAnnexHeading(lines[at] ?? '') && !headsList(text, at, end)) return null;
  let line = at + 1;
  for (; line < end; line++) {
    const words = lines[line] ?? '';
    if (isAnnexHeading(words) || (isFurniture(words) && isShortLine(words))) break;
    if (line > at + 1 && noteListAt(text, line, end, true)) break;
  }
  // A heading over nothing, or a page's own, is a link to another file.
  if (line === at + 1 || isFurniture(lines[at] ?? '')) return null;
  return isListOfAnnexes(lines, at, line) ? null : line;
}

/** A heading is words, no rule. */
const RE_WORDS = /\p{Script=Han}/u;

/** 附件：1.名词解释, 2.…: with the annexes themselves below it. */
function isListOfAnnexes(lines: readonly string[], at: number, end: number): boolean {
  const isFirst = RE_FIRST_ANNEX.test(squeezed(lines[at] ?? ''));
  const isList = lines.slice(at + 1, end).every((line) => isShortLine(line) && markOf(line));
  return isFirst && isList && isAnnexHeading(lines[end] ?? '');
}
const RE_FIRST_ANNEX = /^附件[:：](?:1|１|一)[.．、]/;

/** Whether a short line heads a numbered list: 2024年十件民生实事. */
function headsList(text: Marked, at: number, end: number): boolean {
  const line = text.lines[at] ?? '';
  if (!isShortLine(line) || isFurniture(line) || text.marks[at] || !RE_WORDS.test(line))
    return false;
  return [at + 1, at + 2].some((first) => first < end && itemsFrom(text, first, end).length > 1);
}

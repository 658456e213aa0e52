/**
 * A report's text is an ordered list of paragraphs. Title lines and headings that stand on a line of
 * their own are paragraphs too: they belong to the official text, so they are counted, searched and
 * cited like the rest (C1, C2).
 */

/** What a paragraph is in the report: a line of the title block, a heading on its own line, or text. */
export type ParagraphKind = 'title' | 'heading' | 'text';

/** One paragraph of the official text. */
export interface Paragraph {
  /** `<part>.<section>-<n>`, or `<part>-<n>` in the opening and the closing; see {@link RE_PARAGRAPH_ID}. */
  id: string;
  kind: ParagraphKind;
  /** The official words, to the character. */
  text: string;
  /** Length in UTF-16 units of the run-in heading at the start of `text`; 0 where there is none. */
  lead: number;
}

/**
 * The form of a paragraph id (C2).
 * `3.2-4`: part 三, （二）, 4th paragraph · `1.0-1`: directly under part 一 · `3.2-0`: the heading of
 * （二） on a line of its own · `1.0-0`: the heading of part 一 · `0.0-2`: 2nd line of the title block ·
 * `0-2`: 2nd paragraph of the opening · `4-1`: 1st paragraph of the closing after part 三.
 * What is not the body begins with a letter: `f-1` what stands above or beside the title block · `n-0`
 * the heading of the notes · `n-3` note 3, `n-3.2` its 2nd paragraph · `a1-0` the heading of annex 1 (`a1-0.2` its 2nd line),
 * `a1-2` its 2nd paragraph · `b-1` what stands below.
 */
export const RE_PARAGRAPH_ID: RegExp =
  /^(?:(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?-(0|[1-9]\d*)|(f|n|b|a[1-9]\d*)-(0|[1-9]\d*)(?:\.([1-9]\d*))?)$/;

/** What is not the body of a report: before it, its notes, an annex by its number, behind it. */
export type MatterId = 'f' | 'n' | 'b' | `a${number}`;
/** A part of a report: 0 the opening, then the parts, the closing behind them; or what is not the body. */
export type PartId = number | MatterId;

/** A paragraph id taken apart. */
export interface ParagraphPlace {
  part: PartId;
  /** Null in the opening and the closing, and in what is not the body. */
  section: number | null;
  index: number;
  /** Of a note of several paragraphs, of what introduces notes, of an annex heading of two lines; else null. */
  sub: number | null;
}

/** Takes a paragraph id apart; null when `id` has not the form of {@link RE_PARAGRAPH_ID}. */
export function parseParagraphId(id: string): ParagraphPlace | null {
  const match = RE_PARAGRAPH_ID.exec(id);
  if (!match) return null;
  const [, part, section, index, matter, matterIndex, sub] = match;
  if (matter !== undefined) {
    return {
      part: matter as MatterId,
      section: null,
      index: Number(matterIndex),
      sub: sub === undefined ? null : Number(sub),
    };
  }
  return {
    part: Number(part),
    section: section === undefined ? null : Number(section),
    index: Number(index),
    sub: null,
  };
}

/** The kind of paragraph that an id names; null where it is none. See {@link RE_PARAGRAPH_ID}. */
export function kindOfId(id: string): ParagraphKind | null {
  const place = parseParagraphId(id);
  if (!place) return null;
  if (place.part === 0 && place.section !== null) {
    return place.section === 0 && place.index > 0 ? 'title' : null;
  }
  if (place.index > 0) return 'text';
  // An annex may have its title below its number; what stands below the heading of notes introduces them.
  if (place.sub !== null) return place.part === 'n' ? 'text' : 'heading';
  return isBody(place.part) && place.section === null ? null : 'heading';
}

/** Whether a part is the body: opening, parts, closing. */
export function isBody(part: PartId): part is number {
  return typeof part === 'number';
}

/** What of a file is not the body of its report: the report's notes and annexes, and what is not its own. */
export const MATTERS = ['注释', '附件', '篇外'] as const;
export type Matter = (typeof MATTERS)[number];

/** Kind of matter by the letter with which its paragraph ids begin. */
const BY_LETTER: Readonly<Record<string, Matter>> = { n: '注释', a: '附件', f: '篇外', b: '篇外' };

/** The kind of matter that a part is, by its own id or that of one of its paragraphs; null for the body. */
export function matterOf(id: PartId | string): Matter | null {
  return BY_LETTER[String(id).charAt(0)] ?? null;
}

/** The body alone: what is counted and asked of a report. */
export function bodyOf<T extends Pick<Paragraph, 'id'>>(paragraphs: readonly T[]): T[] {
  return paragraphs.filter(({ id }) => matterOf(id) === null);
}

/** What is the report's own: body, notes and annexes, without what stood around it in its file. */
export function ownOf<T extends Pick<Paragraph, 'id'>>(paragraphs: readonly T[]): T[] {
  return paragraphs.filter(({ id }) => matterOf(id) !== '篇外');
}

/** Id of the note that a paragraph is of: `n-3` of `n-3` and `n-3.2`; null of others. */
export function noteIdOf(id: string): string | null {
  const { part, index } = parseParagraphId(id) ?? {};
  return part === 'n' && index !== 0 ? `n-${index}` : null;
}

/** The HTML id of a paragraph's element (C2): `p3.2-4`. */
export function paragraphAnchor(id: string): string {
  return `p${id}`;
}

/** How long a text is, in UTF-16 units. */
export function lengthOf(paragraphs: readonly Pick<Paragraph, 'text'>[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** How long a text is: its characters without white space, as the cover tells it. */
export function charactersIn(paragraphs: readonly Pick<Paragraph, 'text'>[]): number {
  return paragraphs.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0);
}

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
 */
export const RE_PARAGRAPH_ID: RegExp = /^(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?-(0|[1-9]\d*)$/;

/** A paragraph id taken apart. `section` is null in the opening and the closing. */
export interface ParagraphPlace {
  part: number;
  section: number | null;
  index: number;
}

/** Takes a paragraph id apart; null when `id` has not the form of {@link RE_PARAGRAPH_ID}. */
export function parseParagraphId(id: string): ParagraphPlace | null {
  const match = RE_PARAGRAPH_ID.exec(id);
  if (!match) return null;
  return {
    part: Number(match[1]),
    section: match[2] === undefined ? null : Number(match[2]),
    index: Number(match[3]),
  };
}

/** The HTML id of a paragraph's element (C2): `p3.2-4`. */
export function paragraphAnchor(id: string): string {
  return `p${id}`;
}

/** How long a text is: its characters without white space, as the cover tells it. */
export function charactersIn(paragraphs: readonly Pick<Paragraph, 'text'>[]): number {
  return paragraphs.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0);
}

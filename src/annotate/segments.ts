/** A paragraph cut at its terms. Annotation adds nothing to the text (C3): see {@link strip}. */
import type { Match } from './match.ts';

/** A run of text; `term` is the id of the term it is a surface of. */
export interface Segment {
  text: string;
  term?: string;
}

/** Cuts `text` at its matches, which are ordered and do not overlap. */
export function annotate(text: string, matches: readonly Match[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { id, start, end } of matches) {
    if (start > at) segments.push({ text: text.slice(at, start) });
    segments.push({ text: text.slice(start, end), term: id });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/** The text without its annotation: `strip(annotate(x, …)) === x` for any text. */
export function strip(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/**
 * Splits segments at a run-in heading's end. A term never straddles it: the heading ends with a full
 * stop and no term holds one; were there one, its mark is dropped and the text kept.
 */
export function splitAt(
  segments: readonly Segment[],
  offset: number,
): { before: Segment[]; after: Segment[] } {
  const before: Segment[] = [];
  const after: Segment[] = [];
  let at = 0;
  for (const segment of segments) {
    const end = at + segment.text.length;
    if (end <= offset) before.push(segment);
    else if (at >= offset) after.push(segment);
    else {
      before.push({ text: segment.text.slice(0, offset - at) });
      after.push({ text: segment.text.slice(offset - at) });
    }
    at = end;
  }
  return { before, after };
}

/** A paragraph cut at its terms. Annotation adds nothing to the text (C3): see {@link strip}. */
import type { Match } from './match.ts';

/** A run of text. */
export interface Segment {
  text: string;
  /** Id of the term it is a surface of. */
  term?: string;
  /** Whether it is a reference to the term's note, not a surface. */
  isReference?: true;
  /** Number, within its paragraph, of the phrase without an entry that it is part of. */
  open?: number;
}

/** Cuts `text` at its matches, which are ordered and do not overlap. */
export function annotate(text: string, matches: readonly Match[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { id, start, end, isReference } of matches) {
    if (start > at) segments.push({ text: text.slice(at, start) });
    const term = { text: text.slice(start, end), term: id };
    segments.push(isReference ? { ...term, isReference } : term);
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/**
 * Tells which segments are part of phrases without an entry. Terms inside a phrase keep their marks; one
 * that reaches beyond it keeps its own and is no part of it.
 * @param phrases ordered, without overlaps
 */
export function markOpen(
  segments: readonly Segment[],
  phrases: readonly { start: number; end: number }[],
): Segment[] {
  let at = 0;
  return segments.flatMap((segment) => {
    const start = at;
    const end = start + segment.text.length;
    at = end;
    const open = (from: number, to: number) =>
      phrases.findIndex((phrase) => phrase.start <= from && to <= phrase.end);
    const cuts = [start, end];
    if (segment.term === undefined) {
      const ends = phrases.flatMap((phrase) => [phrase.start, phrase.end]);
      cuts.splice(1, 0, ...ends.filter((cut) => cut > start && cut < end));
    }
    return cuts.slice(1).map((to, index): Segment => {
      const from = cuts[index] ?? start;
      const phrase = open(from, to);
      const text = segment.text.slice(from - start, to - start);
      return { ...segment, text, ...(phrase < 0 ? {} : { open: phrase }) };
    });
  });
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
      const { term: _, isReference: __, ...rest } = segment;
      before.push({ ...rest, text: segment.text.slice(0, offset - at) });
      after.push({ ...rest, text: segment.text.slice(offset - at) });
    }
    at = end;
  }
  return { before, after };
}

/** The sentences around what was found, as marked pieces of the original text, never as HTML. */
import type { Range } from './verify.ts';

/** A piece of an excerpt. */
interface Segment {
  text: string;
  mark: boolean;
}

/** What a hit shows of its paragraph. */
export interface Excerpt {
  /** Joined, these are the excerpt; `…` stands where text was left out. */
  segments: Segment[];
  /** How many of the ranges are not in it. */
  hidden: number;
}

/** Length in UTF-16 units that an excerpt should not exceed, unless one occurrence alone does. */
const LENGTH = 120;
/** How far before the first occurrence an excerpt may begin when its sentence is too long. */
const LEAD = 30;

const RE_SENTENCE = /[^。！？!?\n]*(?:[。！？!?\n]+[”’」』）)]*|$)/gu;
const RE_CLAUSE_END = /[，；：、,;:]/u;

/** Sentences of a text as ranges; together they are the whole text. */
export function sentences(text: string): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(RE_SENTENCE)) {
    if (match[0] !== '') ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  return ranges;
}

/** Does not begin or end within a surrogate pair. */
function atCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return index > 0 && unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}

/** A window on a sentence that is too long: from a clause's beginning shortly before `first`. */
function windowAround(text: string, sentence: Range, first: Range): Range {
  let start = Math.max(sentence.start, first.start - LEAD);
  if (start > sentence.start) {
    for (let i = start; i < first.start; i++) {
      if (RE_CLAUSE_END.test(text[i] ?? '')) {
        start = i + 1;
        break;
      }
    }
  }
  const end = Math.min(sentence.end, Math.max(first.end, start + LENGTH));
  return { start: atCharacter(text, start), end: atCharacter(text, end) };
}

/** Stretches of text to show, in order: sentences with an occurrence, as many as fit. */
function stretches(text: string, ranges: Range[]): Range[] {
  const shown: Range[] = [];
  let length = 0;
  for (const sentence of sentences(text)) {
    const first = ranges.find((r) => r.start < sentence.end && r.end > sentence.start);
    if (!first) continue;
    // An occurrence that runs over a full stop takes all its sentences.
    const last = shown.at(-1);
    if (last && first.start < last.end && first.end > sentence.start) {
      last.end = Math.max(last.end, Math.min(sentence.end, first.end));
      continue;
    }
    const size = sentence.end - sentence.start;
    if (shown.length > 0 && length + size > LENGTH) break;
    const stretch = size > LENGTH ? windowAround(text, sentence, first) : { ...sentence };
    length += stretch.end - stretch.start;
    if (last && last.end === stretch.start) last.end = stretch.end;
    else shown.push(stretch);
  }
  return shown;
}

/**
 * The excerpt of a paragraph around the ranges found in it.
 *
 * @param ranges in order and not overlapping, as `matchText` gives them
 */
export function excerpt(text: string, ranges: Range[]): Excerpt {
  const segments: Segment[] = [];
  const add = (start: number, end: number, mark: boolean) => {
    if (end > start) segments.push({ text: text.slice(start, end), mark });
  };
  let at = 0;
  let marked = 0;
  for (const stretch of stretches(text, ranges)) {
    if (stretch.start > at) segments.push({ text: '…', mark: false });
    at = stretch.start;
    for (const range of ranges) {
      if (range.start < at || range.end > stretch.end) continue;
      add(at, range.start, false);
      add(range.start, range.end, true);
      at = range.end;
      marked++;
    }
    add(at, stretch.end, false);
    at = stretch.end;
  }
  if (at < text.length) segments.push({ text: '…', mark: false });
  return { segments, hidden: ranges.length - marked };
}

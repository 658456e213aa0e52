/** The last word on every hit: the query's words are looked for in the paragraph's own text. */
import { type Normalised, normalise } from '../shared/normalise.ts';
import type { Query, Word } from './query.ts';

/** A stretch of the original text in UTF-16 units, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/** Both normal forms of a text, each made when first asked for. */
export interface Searchable {
  plain: Normalised;
  literal: Normalised;
}

/** Where a query stands in a text. */
export interface Match {
  /** Stretches to mark, in order, not overlapping; those of several words that overlap are one. */
  ranges: Range[];
  /** For each word of the query, how often it stands in the text, counted as Ctrl+F counts. */
  counts: number[];
  /** Length of the shortest stretch that holds every word: how near they are to each other. */
  span: number;
}

/** Prepares a text for {@link matchText}. */
export function searchable(text: string): Searchable {
  let plain: Normalised | undefined;
  let literal: Normalised | undefined;
  return {
    get plain() {
      plain ??= normalise(text);
      return plain;
    },
    get literal() {
      literal ??= normalise(text, { quotes: true });
      return literal;
    },
  };
}

/** Every occurrence of one word, left to right, not overlapping, as ranges of the original text. */
function occurrences(text: Searchable, word: Word): Range[] {
  const form = word.literal ? text.literal : text.plain;
  const ranges: Range[] = [];
  for (let at = form.text.indexOf(word.text); at >= 0; ) {
    const after = at + word.text.length;
    ranges.push({ start: form.starts[at] ?? 0, end: form.ends[after - 1] ?? 0 });
    at = form.text.indexOf(word.text, after);
  }
  return ranges;
}

/** Joins ranges that overlap; those that only touch stay apart, so that they can be counted. */
function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** Length of the shortest stretch with a range of every list. */
function shortestSpan(found: readonly Range[][]): number {
  if (found.length === 1) {
    const [first] = found[0] ?? [];
    return first ? first.end - first.start : 0;
  }
  const all = found.flatMap((ranges, word) => ranges.map((range) => ({ ...range, word })));
  all.sort((a, b) => a.start - b.start);
  /** Of each word the last range seen. */
  const last = new Map<number, Range>();
  let shortest = Number.POSITIVE_INFINITY;
  for (const { word, ...range } of all) {
    last.set(word, range);
    if (last.size < found.length) continue;
    const seen = [...last.values()];
    const start = Math.min(...seen.map((one) => one.start));
    shortest = Math.min(shortest, Math.max(...seen.map((one) => one.end)) - start);
  }
  return shortest;
}

/** Where all words of the query stand in the text; null when one is missing or there is no word. */
export function matchText(text: Searchable, query: Query): Match | null {
  if (query.words.length === 0) return null;
  const found: Range[][] = [];
  for (const word of query.words) {
    const ranges = occurrences(text, word);
    if (ranges.length === 0) return null;
    found.push(ranges);
  }
  return {
    ranges: merge(found.flat()),
    counts: found.map((ranges) => ranges.length),
    span: shortestSpan(found),
  };
}

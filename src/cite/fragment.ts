/**
 * The text directive that makes a browser show the exact words: `:~:text=prefix-,words,-suffix`
 * (WICG scroll-to-text-fragment). A browser takes the first place on the page that fits, and only
 * words that begin and end at a word's boundary. Where one Chinese word ends is the browser's guess,
 * so the context is carried to the next punctuation, which is a boundary everywhere.
 */
import type { Passage } from './passage.ts';

const RE_PUNCTUATION = /[\s，。、；：！？“”‘’《》（）…—]/u;
/** Characters that `encodeURIComponent` leaves and that mean something in a directive or in Markdown. */
const RE_LEFT_OVER = /[-!'()*~]/g;
/** Longer passages are given by their beginning and end, else the address fills a page. UTF-16 units. */
const LONGEST = 60;
/** A beginning or end has at least this many. */
const SHORTEST_END = 12;

/** Percent-encodes for a text directive: also `-`, which would mark a prefix. */
export function encodeDirective(words: string): string {
  return encodeURIComponent(words).replace(
    RE_LEFT_OVER,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The directive of a passage, without `#`; '' where the paragraph as a whole is meant. */
export function textDirective({ text, words, others }: Passage): string {
  if (words === null) return '';
  const { start, end } = words;
  const range = end - start > LONGEST ? endsOf(text, start, end) : null;
  const firstEnd = range?.firstEnd ?? end;
  const { from, to } = contextOf(text, start, firstEnd, others, range !== null);
  const after = range ? edgeFrom(text, end) : to;
  return `:~:text=${[
    ...(from < start ? [`${encodeDirective(text.slice(from, start))}-`] : []),
    encodeDirective(text.slice(start, firstEnd)),
    ...(range ? [encodeDirective(text.slice(range.lastStart, end))] : []),
    ...(after > end ? [`-${encodeDirective(text.slice(end, after))}`] : []),
  ].join(',')}`;
}

/** The least context, in whole clauses, that leads nowhere else on the page. */
function contextOf(
  text: string,
  start: number,
  end: number,
  others: readonly string[],
  onlyBefore: boolean,
): { from: number; to: number } {
  let from = edgeBefore(text, start);
  let to = onlyBefore ? end : edgeFrom(text, end);
  while (!isUnique(text.slice(from, to), [text, ...others])) {
    const [wasFrom, wasTo] = [from, to];
    from = edgeBefore(text, from - 1);
    if (!onlyBefore) to = edgeFrom(text, to + 1);
    if (from === wasFrom && to === wasTo) break;
  }
  return { from, to };
}

/**
 * Beginning and end of a long passage; null when no end can be found that does not also stand
 * earlier in it, for a browser takes the first.
 */
function endsOf(
  text: string,
  start: number,
  end: number,
): { firstEnd: number; lastStart: number } | null {
  const firstEnd = edgeFrom(text, start + SHORTEST_END);
  const suffix = text.slice(end, edgeFrom(text, end));
  let lastStart = edgeBefore(text, end - SHORTEST_END);
  while (lastStart >= firstEnd) {
    if (text.indexOf(text.slice(lastStart, end) + suffix, firstEnd) === lastStart) {
      return { firstEnd, lastStart };
    }
    lastStart = edgeBefore(text, lastStart - 1);
  }
  return null;
}

function isUnique(words: string, texts: readonly string[]): boolean {
  let count = 0;
  for (const text of texts) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  }
  return count <= 1;
}

function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return RE_PUNCTUATION.test(text.charAt(at - 1)) || RE_PUNCTUATION.test(text.charAt(at));
}

/** The last edge at or before a position. */
function edgeBefore(text: string, at: number): number {
  let edge = Math.max(0, at);
  while (!isEdge(text, edge)) edge--;
  return edge;
}

/** The first edge at or after a position. */
function edgeFrom(text: string, at: number): number {
  let edge = Math.min(text.length, at);
  while (!isEdge(text, edge)) edge++;
  return edge;
}

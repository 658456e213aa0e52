/**
 * What a report may be at most. Each of these is several times what the largest ones are, so that only
 * files that are none (or are made to do harm) are refused; what is done with a text costs more than its
 * length in places, and is bounded by this.
 */
export const MOST = {
  /** The longest reports have some fifty thousand; a page may have one six times. */
  characters: 500_000,
  /** Of a text that is not empty: a report has some hundreds, a page of broken ones some thousands. */
  lines: 10_000,
  /** A text that has lost its line ends is one line. */
  line: 100_000,
} as const;

/** No encoding has more bytes for a character. */
const BYTES_A_CHARACTER = 4;
const RE_LINE_END = /[\n\r\v\f\u0085\u2028\u2029]+/;

/** Whether so many bytes of text are too many, whatever they say. */
export function isTooLong(bytes: number): boolean {
  return bytes > MOST.characters * BYTES_A_CHARACTER;
}

/** What makes a text too much, in Chinese; null where nothing does. */
export function tooMuch(text: string): string | null {
  if (text.length > MOST.characters) return `文字超过 ${MOST.characters / 10_000} 万字`;
  const lines = text.split(RE_LINE_END);
  if (lines.length > MOST.lines) return `文字多于 ${MOST.lines / 10_000} 万行`;
  if (lines.some(({ length }) => length > MOST.line)) {
    return `有一行长于 ${MOST.line / 10_000} 万字`;
  }
  return null;
}

/**
 * Grams: every one, two and three characters in a row of a text, as 32-bit hashes. A pair stands in half
 * of all reports, three in a row in few: by them the page knows which reports are worth opening.
 */

const LONGEST = 3;

/** Hash of `length` units from `start`, for unsigned use. */
function hash(text: string, start: number, length: number): number {
  let value = length;
  for (let i = start; i < start + length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x9e3779b1);
    value ^= value >>> 15;
  }
  return Math.imul(value, 0x85ebca6b) >>> 0;
}

/** The grams of normalised texts, each once, sorted. */
export function textGrams(texts: readonly string[]): Uint32Array {
  const all = new Uint32Array(texts.reduce((sum, text) => sum + text.length * LONGEST, 0));
  let count = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const most = Math.min(LONGEST, text.length - i);
      for (let length = 1; length <= most; length++) all[count++] = hash(text, i, length);
    }
  }
  const sorted = all.subarray(0, count).sort();
  return sorted.filter((gram, i) => i === 0 || gram !== sorted[i - 1]);
}

/** At most so many grams that every text with the word has, the longest that there are, from its first on. */
export function wordGrams(word: string, most: number): number[] {
  if (word === '') return [];
  const length = Math.min(LONGEST, word.length);
  const last = word.length - length;
  const count = Math.min(most, last + 1);
  return Array.from({ length: count }, (_, i) =>
    hash(word, count === 1 ? 0 : Math.round((i * last) / (count - 1)), length),
  );
}

/** The pairs of a word, in order. */
export function pairGrams(word: string): number[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => hash(word, i, 2));
}

/**
 * Text → tokens for Pagefind. Pagefind knows words between spaces; Chinese has none. So each pair of
 * neighbouring characters is a word of eight hex digits, and each single character is one too, paired
 * with U+0000, which no normal form holds.
 *
 * All tokens have the same length on purpose: Pagefind 1.6 shortens the bounds of its index chunks
 * and looks a word up in one chunk only, so a prefix search misses what the next chunk holds.
 */

/** Token of the character at `index` and the one after it. */
function pair(text: string, index: number): string {
  const hex = (unit: number) => unit.toString(16).padStart(4, '0');
  return hex(text.charCodeAt(index)) + hex(text.charCodeAt(index + 1));
}

/** Every token of normalised texts, once each, sorted. */
export function textTokens(texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      tokens.add(pair(`${text[i]}\0`, 0));
      if (i + 1 < text.length) tokens.add(pair(text, i));
    }
  }
  return [...tokens].sort();
}

/**
 * Tokens that every text holding `word` must have, spread from its first pair to its last, so that a
 * long query costs no more than a short one. Whether the word itself stands there is for `verify`.
 *
 * @param word normalised; '' gives no token, which asks nothing of a text
 * @param most how many at most; each may cost the fetch of a chunk of the index
 */
export function wordTokens(word: string, most: number): string[] {
  if (word.length === 1) return [pair(`${word}\0`, 0)];
  const last = word.length - 2;
  const count = Math.min(most, last + 1);
  const tokens = new Set<string>();
  for (let i = 0; i < count; i++) {
    tokens.add(pair(word, count === 1 ? 0 : Math.round((i * last) / (count - 1))));
  }
  return [...tokens];
}

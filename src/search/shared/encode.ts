/**
 * Text → tokens for Pagefind. Pagefind knows words between spaces; Chinese has none. So each pair of
 * neighbouring characters is a word of eight hex digits, and each single character is one too, paired
 * with U+0000, which no normal form holds.
 *
 * All tokens have the same length on purpose: Pagefind 1.6 shortens the bounds of its index chunks
 * and looks a word up in one chunk only, so a prefix search misses what the next chunk holds.
 */

/** A pair of units as a token. */
function tokenOf(pair: number): string {
  return pair.toString(16).padStart(8, '0');
}

/** The token that begins at a place of a word; the last unit has only U+0000 behind it. */
function tokenAt(word: string, at: number): string {
  return tokenOf(((word.charCodeAt(at) << 16) | (word.charCodeAt(at + 1) || 0)) >>> 0);
}

/** Every token of normalised texts, once each, sorted. */
export function textTokens(texts: readonly string[]): string[] {
  const pairs = new Uint32Array(texts.reduce((sum, text) => sum + text.length * 2, 0));
  let count = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const first = text.charCodeAt(i) << 16;
      pairs[count++] = first;
      if (i + 1 < text.length) pairs[count++] = first | text.charCodeAt(i + 1);
    }
  }
  const sorted = pairs.subarray(0, count).sort();
  const tokens: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const pair = sorted[i] ?? 0;
    if (i === 0 || pair !== sorted[i - 1]) tokens.push(tokenOf(pair));
  }
  return tokens;
}

/**
 * Tokens that every text holding `word` must have, spread from its first pair to its last, so that a
 * long query costs no more than a short one. Whether the word itself stands there is for `verify`.
 *
 * @param word normalised; '' gives no token, which asks nothing of a text
 * @param most how many at most; each may cost the fetch of a chunk of the index
 */
export function wordTokens(word: string, most: number): string[] {
  if (word.length === 1) return [tokenAt(word, 0)];
  const last = word.length - 2;
  const count = Math.min(most, last + 1);
  const tokens = new Set<string>();
  for (let i = 0; i < count; i++) {
    tokens.add(tokenAt(word, count === 1 ? 0 : Math.round((i * last) / (count - 1))));
  }
  return [...tokens];
}

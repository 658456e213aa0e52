/** Samples of what a deputy might type: any stretch of the text. */

export interface SampleOptions {
  count: number;
  /** Longest stretch in characters; the shortest is one. */
  longest: number;
  seed: number;
}

const RE_NOT_TYPED = /[\p{P}\p{S}\s\p{Cs}]/u;

/** A small generator with a fixed seed (mulberry32), so that every run asks the same. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random stretches of the texts that cross no punctuation and cut no character in two. */
export function randomSubstrings(
  texts: readonly string[],
  { count, longest, seed }: SampleOptions,
): string[] {
  const random = seeded(seed);
  const all = texts.join('\n');
  const found: string[] = [];
  while (found.length < count) {
    const length = 1 + Math.floor(random() * longest);
    const start = Math.floor(random() * (all.length - length));
    const words = all.slice(start, start + length);
    if (!RE_NOT_TYPED.test(words)) found.push(words);
  }
  return found;
}

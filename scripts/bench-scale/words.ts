/** What is asked of a library: words that stand in one place, and words that stand everywhere. */
import { randomSubstrings } from '../../src/e2e/substrings.ts';

/** Queries, the first of each kind for the first answer. */
export interface Words {
  rare: string[];
  common: string[];
}

/** How many of each kind are asked. */
const COUNT = 12;
const RARE_LENGTH = 4;
/** Every report has them, many times. */
const COMMON = [...'发展 的 建设 推进 工作 项目 企业 经济 服务 社会 实施 重点'.split(' ')];

/** @param texts of all reports */
export function wordsOf(texts: readonly string[]): Words {
  const rare = new Set<string>();
  for (let seed = 1; rare.size < COUNT; seed++) {
    const drawn = randomSubstrings(texts, { count: COUNT, longest: RARE_LENGTH, seed });
    for (const word of drawn)
      if (word.length === RARE_LENGTH && standsOnce(texts, word)) rare.add(word);
  }
  return { rare: [...rare].slice(0, COUNT), common: COMMON };
}

function standsOnce(texts: readonly string[], word: string): boolean {
  let found = 0;
  for (const text of texts) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (++found > 1) return false;
    }
  }
  return found === 1;
}

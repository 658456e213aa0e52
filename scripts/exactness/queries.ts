/** What is asked of a library to see whether its search misses nothing and makes nothing up. */
import { quotedPhrases } from '../../src/annotate/quoted.ts';
import { randomSubstrings, seeded } from '../../src/e2e/substrings.ts';
import type { Report } from '../../src/report/report.ts';

/** How many stretches of each report are drawn, and their length in characters at most. */
const STRETCHES = 150;
const LONGEST = 12;
/** Of how many stretches a character is changed, so that most stand nowhere. */
const ABSENT = 300;
/** Figures as they stand, with what they count. */
const RE_FIGURES = /[-+]?\d+(?:\.\d+)?(?:％|%|万|亿)?\p{Script=Han}?/gu;
/** Common characters and words: the longest answers. */
const COMMON = [...'的 发展 2 年 全面 % 人民 —— 、 。'.split(' ')];

/** Queries of all kinds, each once, in an order that mixes reports and kinds. */
export function queriesOf(reports: readonly Report[]): string[] {
  const stretches = reports.flatMap(({ paragraphs }, seed) =>
    randomSubstrings(
      paragraphs.map(({ text }) => text),
      { count: STRETCHES, longest: LONGEST, seed },
    ),
  );
  const quoted = reports.flatMap(({ paragraphs }) =>
    quotedPhrases(paragraphs).map(({ phrase }) => phrase),
  );
  const figures = reports.flatMap(({ paragraphs }) =>
    everyNth(
      paragraphs.flatMap(({ text }) => text.match(RE_FIGURES) ?? []),
      5,
    ),
  );
  const random = seeded(1);
  const absent = everyNth(stretches, Math.ceil(stretches.length / ABSENT)).map((words) => {
    const other = stretches[Math.floor(random() * stretches.length)] ?? '';
    return words.slice(0, -1) + other.slice(0, 1);
  });
  const all = [...new Set([...stretches, ...quoted, ...figures, ...absent, ...COMMON])];
  return (
    all
      // What has a space is several words to us, and one to the independent search.
      .filter((words) => !/\s/.test(words))
      .map((words) => ({ words, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ words }) => words)
  );
}

/** Every nth of a list, from the first. */
export function everyNth<T>(list: readonly T[], n: number): T[] {
  return list.filter((_, i) => i % n === 0);
}

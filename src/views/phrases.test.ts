/** 规范表述 as shown: cut at phrases and terms, a sentence stays what it is to the character. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strip } from '../annotate/segments.ts';
import { FULL, library, matcherOf } from '../e2e/fixture.ts';
import { themesOf } from '../report/phrases.ts';
import type { Report } from '../report/report.ts';
import { type SayingView, themeViews } from './phrases.ts';

const shown = (report: Report) => {
  const match = matcherOf(report);
  return themeViews(report, themesOf(report, match), match);
};
const textOf = (pieces: SayingView['pieces']) => strip(pieces.flatMap(({ segments }) => segments));

test.each(library.reports)(
  '$id: sentences are the paper’s, their phrases set off, terms kept',
  (report) => {
    const themes = shown(report);
    expect(themes.length).toBeGreaterThan(0);
    for (const { count, sayings } of themes) {
      expect(count).toBe(sayings.flatMap(({ phrases }) => phrases).length);
      for (const { paragraph, pieces, phrases } of sayings) {
        const { text = '' } = report.paragraphs.find(({ id }) => id === paragraph) ?? {};
        expect(text).toContain(textOf(pieces));
        expect(pieces.filter(({ isPhrase }) => isPhrase).map((piece) => textOf([piece]))).toEqual(
          phrases,
        );
      }
    }
  },
);

test('a sentence that is but the phrase, its number and its marks is told as such', () => {
  const whole = shown(FULL).flatMap(({ sayings }) => sayings.filter(({ isWhole }) => isWhole));
  expect(whole.map(({ phrases }) => phrases)).toEqual([
    ['狠抓项目攻坚'],
    ['优化营商环境'],
    ['建设和美乡村'],
  ]);
});

test('terms in and around phrases lead to their entries; one over the end of a phrase does not', () => {
  const found = shown(FULL).flatMap(({ sayings }) =>
    sayings.flatMap(({ pieces }) =>
      pieces.flatMap(({ isPhrase, segments }) =>
        segments.flatMap(({ term }) => (term === undefined ? [] : [[isPhrase, term]])),
      ),
    ),
  );
  expect(found).toContainEqual([true, 'fang-guan-fu']);
  expect(found).toContainEqual([false, 'yi-wang-tong-ban']);
  const words = '推进放管服改革';
  fc.assert(
    fc.property(
      fc.nat(words.length - 1),
      fc.integer({ min: 1, max: words.length }),
      (from, length) => {
        const paragraph = { id: '1.1-1', kind: 'text', text: words, lead: 0 } as const;
        const phrase = { start: from, end: Math.min(words.length, from + length) };
        const saying = { paragraph, sentence: { start: 0, end: words.length }, phrases: [phrase] };
        const report = { ...FULL, chapters: [{ slug: 'one', paragraphs: [paragraph] }] } as never;
        const term = { id: 'fang-guan-fu', start: 2, end: 5 };
        const [view] = themeViews(report, [{ name: '', sayings: [saying] }], () => [term]);
        const pieces = view?.sayings[0]?.pieces ?? [];
        expect(textOf(pieces)).toBe(words);
        const cuts = [phrase.start, phrase.end].filter((cut) => cut > term.start && cut < term.end);
        const links = pieces.flatMap(({ segments }) => segments.filter(({ term }) => term));
        expect(links.map(({ text }) => text)).toEqual(cuts.length > 0 ? [] : ['放管服']);
      },
    ),
  );
});

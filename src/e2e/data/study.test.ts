/** What can be learnt of the real report, and how it is asked. */
import { expect, test } from 'vitest';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';
import { studyTermsOf } from '../../report/study-terms.ts';
import { cardsOf, MODES } from '../../study/card.ts';
import { faultsIn } from '../../study/testing.ts';

const library = loadLibrary('.');
const { termsOf, matcherOf } = queriesOf(library);
const [report] = library.reports;
if (!report) throw new Error('no report');
const terms = studyTermsOf(report, termsOf(report), matcherOf(report), {
  passage: ({ page, paragraph }) => `${page}.html#p${paragraph}`,
  entry: (id) => `../glossary/index.html#${id}`,
});
const cards = cardsOf(terms, report.id);

test('nothing that is asked is shown, and of several choices exactly one is right', () => {
  expect(faultsIn(cards, terms)).toEqual([]);
});

test('every mode is asked, the rarest of some dozens of terms', () => {
  const counts = MODES.map((mode) => cards.filter((card) => card.mode === mode).length);
  expect(Math.min(...counts)).toBeGreaterThan(25);
  expect(counts[0]).toBe(terms.length);
});

test('a question with choices has four, but that of the level', () => {
  const few = cards.filter(
    ({ mode, choices }) => choices && mode !== 'level' && choices.length !== 4,
  );
  expect(few.map(({ id }) => id)).toEqual([]);
});

test('what is not proved stands in no question: 三化 of 三化三制', () => {
  const asked = JSON.stringify(cards.filter(({ term }) => term.id === 'san-hua-san-zhi'));
  expect(asked).toContain('领导班子任期制');
  expect(asked).not.toContain('市场化');
});

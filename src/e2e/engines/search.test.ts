/** A sample of what `files/search.test.ts` asks in Node, asked through the page in both engines (C6). */
import { expect, inject, test } from 'vitest';
import { quotedPhrases } from '../../annotate/quoted.ts';
import { oracle, oracleForm } from '../../search/testing.ts';
import { draws } from '../deep.ts';
import { library } from '../fixture.ts';
import { searchFor } from '../search-page.ts';
import { randomSubstrings } from '../substrings.ts';
import { paragraphTexts } from '../truth.ts';
import { visitorOfTest } from '../visitor.ts';

const texts = paragraphTexts(library);
const forms = new Map([...texts].map(([key, text]) => [key, oracleForm(text)]));
const phrases = library.reports.flatMap(({ paragraphs }) =>
  quotedPhrases(paragraphs).map(({ phrase }) => phrase),
);
const queries = [
  ...randomSubstrings([...texts.values()], { count: draws(20, 400), longest: 8, seed: 20240118 }),
  ...phrases.filter((_, i) => i % 5 === 0),
  ...['3.7%', '37个', '8.2%', '５Ｇ基站', 'GDP', '𣲗水村', '王字型', 'R&D', '80～100公里', '的'],
];

test('as the page shows them, the hits are exactly the paragraphs that contain the words', async () => {
  const { page } = await visitorOfTest();
  await page.goto(`${inject('site')}search.html`);
  await page.waitForSelector('[data-search-state]');
  for (const words of queries) {
    const truth = oracle(forms, words);
    expect({ words, ...(await searchFor(page, words)) }).toEqual({
      words,
      hits: truth.map(([key]) => key),
      occurrences: truth.reduce((sum, [, count]) => sum + count, 0),
    });
  }
});

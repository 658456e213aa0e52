/** Exact search over the fixture's built index: whatever stands in the text is found, and nothing else (C6). */
import { expect, test } from 'vitest';
import { quotedPhrases } from '../../annotate/quoted.ts';
import { openBuiltSearch, wrongAnswers } from '../built-search.ts';
import { draws } from '../deep.ts';
import { FIXTURE_SITE, library } from '../fixture.ts';
import { randomSubstrings } from '../substrings.ts';
import { paragraphTexts } from '../truth.ts';

const texts = paragraphTexts(library);

test('random stretches, quoted phrases, figures and names are found just where they stand', async () => {
  const queries = new Set([
    ...randomSubstrings([...texts.values()], {
      count: draws(2000, 10_000),
      longest: 12,
      seed: 20240118,
    }),
    ...library.reports.flatMap(({ paragraphs }) =>
      quotedPhrases(paragraphs).map(({ phrase }) => phrase),
    ),
    ...library.reports.flatMap(({ desk }) => desk?.figures.figures.map(({ words }) => words) ?? []),
    ...library.names.flatMap(({ name, also }) => [name, ...also]),
  ]);
  expect(queries.size).toBeGreaterThan(1000);
  expect(await wrongAnswers(openBuiltSearch(FIXTURE_SITE), texts, queries)).toEqual([]);
});

test('what only looks different is found, what is read otherwise is not', async () => {
  const search = openBuiltSearch(FIXTURE_SITE);
  const keys = async (words: string) => (await search.search(words)).hits.map(({ key }) => key);
  const [range, dash] = ['yunxi-2024/3.2-4', 'yunxi-2024/2.0-3'];
  for (const words of ['80～100公里', '80~100公里', '80〜100公里']) {
    expect(await keys(words), words).toEqual([range]);
  }
  for (const words of ['不动摇——认准', '不动摇――认准', '不动摇──认准', '不动摇--认准']) {
    expect(await keys(words), words).toEqual([dash]);
  }
  for (const words of ['⻓效机制', '常态⻓效']) {
    expect(await keys(words), words).toEqual(await keys(words.replaceAll('⻓', '长')));
  }
  expect(await keys('溪上春田•云溪')).toEqual(await keys('溪上春田·云溪'));
  expect(await keys('增长37%')).toEqual([]);
  expect(await keys('II类')).toEqual([]);
  expect(await keys('不动摇一一认准')).toEqual([]);
});

/** The search of the real site, asked in Node: its index, its lists, and the query sets made for its reports. */
import { expect, test } from 'vitest';
import { quotedPhrases } from '../../annotate/quoted.ts';
import { loadLibrary } from '../../library/whole.ts';
import { readQuerySets } from '../../search/queries.ts';
import { openBuiltSearch, wrongAnswers } from '../built-search.ts';
import { DEEP, draws } from '../deep.ts';
import { randomSubstrings } from '../substrings.ts';
import { paragraphTexts } from '../truth.ts';

const library = loadLibrary('.');
const texts = paragraphTexts(library);
const sets = readQuerySets();

test('random stretches, quoted phrases, figures, names and the exact query sets are found just where they stand', async () => {
  const queries = new Set([
    ...randomSubstrings([...texts.values()], {
      count: draws(10_000, 100_000),
      longest: 12,
      seed: 20230226,
    }),
    ...library.reports.flatMap(({ paragraphs }) =>
      quotedPhrases(paragraphs).map(({ phrase }) => phrase),
    ),
    ...library.reports.flatMap(({ desk }) => desk?.figures.figures.map(({ words }) => words) ?? []),
    ...library.names.flatMap(({ name, also }) => [name, ...also]),
    ...sets
      .filter(({ kind }) => kind === 'exact')
      .flatMap((set) => set.queries.map((q) => q.typed)),
  ]);
  expect(queries.size).toBeGreaterThan(7000);
  expect(await wrongAnswers(openBuiltSearch('dist'), texts, queries)).toEqual([]);
});

test('wrong queries lead to the right paragraph as proposals; what is not there is not found', async () => {
  const search = openBuiltSearch('dist');
  const cases = sets
    .filter(({ kind }) => kind !== 'exact')
    .flatMap(({ kind, queries }) => queries.map((query) => ({ kind, ...query })))
    // data/queries.test.ts asks the forgiving layer itself for all of them.
    .filter((_, i) => DEEP || i % 4 === 0);
  const answers = [];
  for (const one of cases) {
    const result = await search.search(one.typed);
    const near = (await search.near(result)).flatMap(({ hits }) => hits.map(({ key }) => key));
    answers.push({ ...one, exact: result.hits.length, near });
  }
  expect(answers.filter(({ exact }) => exact > 0)).toEqual([]);
  expect(answers.filter(({ kind, near }) => kind === 'none' && near.length > 0)).toEqual([]);
  const wrong = answers.filter(({ kind }) => kind === 'near');
  const right = wrong.filter(({ paragraphs: expected, near }) =>
    near.slice(0, 3).some((key) => expected.includes(key)),
  );
  expect(right.length / wrong.length).toBeGreaterThanOrEqual(0.95);
});

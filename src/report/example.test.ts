import { expect, test } from 'vitest';
import { queriesOf } from '../library/queries.ts';
import { loadLibrary } from '../library/whole.ts';
import { isOpen, isOrdinary } from '../model/term.ts';
import { exampleOf } from './example.ts';

const library = loadLibrary('src/fixtures/library');
const queries = queriesOf(library);

test.each(library.reports.map((report) => [report.id, report] as const))(
  '%s: a whole sentence of the report, with a slogan that is surely explained',
  (_, report) => {
    const example = exampleOf(report, queries.termsOf(report), queries.matcherOf(report));
    if (!example) throw new Error('no example');
    const { paragraph, before, words, after, term } = example;
    const sentence = before + words + after;
    expect(paragraph.text).toContain(sentence);
    expect([...sentence].length).toBeLessThanOrEqual(60);
    expect(sentence).toMatch(/[。！？；]$/);
    expect([term.term, ...term.also]).toContain(words);
    expect([isOrdinary(term), isOpen(term)]).toEqual([false, false]);
  },
);

test('of sentences with one term the nearest to the report’s place is taken, and then the shortest', () => {
  const [report] = library.reports;
  if (!report) throw new Error('no report');
  const example = exampleOf(report, queries.termsOf(report), queries.matcherOf(report));
  expect(example?.term.level).toBe('区县');
  expect(example?.before).toBe('推行“');
  expect(example?.words).toBe('三办');
  expect(example?.after).toBe('”服务，即马上办、网上办、就近办，群众满意度达到97.8%。');
});

test('a report without such a sentence has none', () => {
  const [report] = library.reports;
  if (!report) throw new Error('no report');
  const paragraphs = report.paragraphs.filter(({ id }) => id.startsWith('0'));
  expect(
    exampleOf({ ...report, paragraphs }, library.termById, queries.matcherOf(report)),
  ).toBeNull();
});

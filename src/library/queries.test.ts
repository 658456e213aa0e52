import { expect, test } from 'vitest';
import { CORRECTED, FULL, library } from '../e2e/fixture.ts';
import { queriesOf } from './queries.ts';

test('of two places that share a bare name each report shows its own', () => {
  const namesake = { ...CORRECTED, places: ['临江省', '某市', '云溪县'] };
  const terms = library.terms.map((term) =>
    term.id === 'liutang-san-ban' ? { ...term, place: namesake.places.join('/') } : term,
  );
  const termById = new Map(terms.map((term) => [term.id, term]));
  const reports = [FULL, namesake];
  const { matcherOf, usageOf } = queriesOf({ ...library, reports, terms, termById });
  const marked = (report: typeof FULL) => matcherOf(report)('推行“三办”服务').map(({ id }) => id);
  expect(marked(FULL)).toEqual(['san-ban']);
  expect(marked(namesake)).toEqual(['liutang-san-ban']);
  const shownIn = (id: string) => usageOf(id).map(({ report }) => report.id);
  expect(shownIn('san-ban')).toEqual([FULL.id]);
  expect(shownIn('liutang-san-ban')).toEqual([CORRECTED.id]);
});

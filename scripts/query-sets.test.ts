import { expect, test } from 'vitest';
import { library } from '../src/e2e/fixture.ts';
import { querySets } from './query-sets.ts';

const linesOf = (sets: Map<string, string>) =>
  new Map([...sets].map(([name, text]) => [name, new Set(text.split('\n'))]));

test('a new term changes a line of a set and leaves the others as they were', () => {
  const all = linesOf(querySets(library));
  for (const id of ['he-zhang-zhi', 'zhao-fei', 'gu-ding-zi-chan-tou-zi']) {
    const terms = library.terms.filter((term) => term.id !== id);
    expect(terms.length).toBe(library.terms.length - 1);
    for (const [name, lines] of linesOf(querySets({ ...library, terms }))) {
      const gone = [...lines].filter((line) => !all.get(name)?.has(line));
      expect(gone.length, `${name} without ${id}`).toBeLessThanOrEqual(1);
    }
  }
});

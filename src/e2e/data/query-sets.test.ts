/** The query sets that are made by rule are those of today's `content/`. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { querySets } from '../../../scripts/query-sets.ts';
import { loadLibrary } from '../../library/whole.ts';

test('the query sets are fresh; after a change of content, node scripts/make-queries.ts writes them', () => {
  for (const [name, text] of querySets(loadLibrary('.'))) {
    expect(text, name).toBe(readFileSync(`src/search/queries/${name}.tsv`, 'utf8'));
  }
});

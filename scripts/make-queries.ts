/** Writes the query sets that can be made by rule from `content/`; those made by hand are left alone. */
import { writeFileSync } from 'node:fs';
import { getLibrary } from '../src/library/get-library.ts';
import { querySets } from './query-sets.ts';

for (const [name, lines] of querySets(getLibrary())) {
  const file = `src/search/queries/${name}.tsv`;
  writeFileSync(file, lines);
  console.log(`${file}: ${lines.split('\n').length - 2}`);
}

/** Writes the query sets that can be made by rule from `content/`; those made by hand are left alone. */
import { writeFileSync } from 'node:fs';
import { loadLibrary } from '../src/library/whole.ts';
import { querySets } from './query-sets.ts';

for (const [name, lines] of querySets(loadLibrary('.'))) {
  const file = `src/search/queries/${name}.tsv`;
  writeFileSync(file, lines);
  console.log(`${file}: ${lines.split('\n').length - 2}`);
}

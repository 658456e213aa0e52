/** The query sets: files of queries with the paragraphs that answer them; see `queries/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query and its answer. */
interface QueryCase {
  typed: string;
  /** What the reader had in mind; '' where nothing is to be found. */
  meant: string;
  /** Keys of the paragraphs that answer it, `<report id>/<paragraph id>`. */
  paragraphs: string[];
}

/** A file of queries. Its name begins with what must hold of its queries. */
export interface QuerySet {
  name: string;
  /** `exact`: just these paragraphs; `near`: one of them, as a proposal; `none`: no hit at all. */
  kind: 'exact' | 'near' | 'none';
  queries: QueryCase[];
}

const FOLDER = join(import.meta.dirname, 'queries');
const RE_NAME = /^(exact|near|none)-[a-z-]+\.tsv$/;

/**
 * All sets, by name. A file holds a query a line: `typed TAB meant TAB paragraph paragraph …`; of a
 * `none-` file a line is a query. Lines that begin with `#` are remarks.
 */
export function readQuerySets(): QuerySet[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const kind = RE_NAME.exec(file)?.[1];
      if (!kind) throw new Error(`${file}: a set is named exact-…, near-… or none-….tsv`);
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
      const queries = lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line): QueryCase => {
          const [typed = '', meant = '', keys = ''] = line.split('\t');
          return { typed, meant, paragraphs: keys.split(' ').filter(Boolean) };
        });
      return { name: file.replace('.tsv', ''), kind: kind as QuerySet['kind'], queries };
    });
}

/** What all reports share: the glossary, the names, and the lists that these are checked against. */
import type { Formula } from '../model/formula.ts';
import type { Name } from '../model/name.ts';
import type { Publisher } from '../model/publisher.ts';
import type { Site } from '../model/site.ts';
import type { Term } from '../model/term.ts';

export interface Shared {
  /** What the site says of itself. */
  site: Site;
  /** Sorted by pinyin. */
  terms: Term[];
  termById: ReadonlyMap<string, Term>;
  /** Sorted by pinyin. */
  names: Name[];
  /** Words declared to be no names, by the file that declares them. */
  notNames: { file: string; words: string[] }[];
  /** Whose pages may be linked. */
  publishers: Publisher[];
  /** What must be quoted, never paraphrased. */
  formulas: Formula[];
}

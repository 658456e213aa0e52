/** The library: all reports, the glossary and the names in them, as loaded from `content/`. */
import type { Formula } from '../model/formula.ts';
import type { Name } from '../model/name.ts';
import type { Publisher } from '../model/publisher.ts';
import type { Site } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import type { Report } from '../report/report.ts';

/** All that `content/` holds, as one. */
export interface Library {
  site: Site;
  /** Sorted by pinyin. */
  terms: Term[];
  termById: ReadonlyMap<string, Term>;
  /** Newest year first. */
  reports: Report[];
  /** Sorted by pinyin. */
  names: Name[];
  /** Words declared to be no names, by the file that declares them. */
  notNames: { file: string; words: string[] }[];
  /** Whose pages may be linked. */
  publishers: Publisher[];
  /** What must be quoted, never paraphrased. */
  formulas: Formula[];
}

/** What a search must show, told from the text alone. */

import type { Library } from '../library/whole.ts';
import { loadLibrary } from '../library/whole.ts';

/** Keys of the paragraphs in reading order, and how often the words stand in them. */
export interface Hits {
  hits: string[];
  occurrences: number;
}

/** Key → text of every paragraph of a library; this project's, unless it is another. */
export function paragraphTexts({ reports }: Library = loadLibrary('.')): Map<string, string> {
  return new Map(
    reports.flatMap((report) =>
      report.paragraphs.map(({ id, text }) => [`${report.id}/${id}`, text] as const),
    ),
  );
}

/** The paragraphs that contain the words, which are in their normal form. */
export function truth(texts: ReadonlyMap<string, string>, words: string): Hits {
  const hits = [...texts].filter(([, text]) => text.includes(words));
  return {
    hits: hits.map(([key]) => key),
    occurrences: hits.reduce((sum, [, text]) => sum + text.split(words).length - 1, 0),
  };
}

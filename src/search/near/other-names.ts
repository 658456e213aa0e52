/** Other names of a thing that has few hits by the one typed. */

import type { Listed } from '../shared/lists.ts';
import { normalise } from '../shared/normalise.ts';

/**
 * Normal forms of the other names that the glossary or the index of names has for just this word:
 * 保租房 for 保障性租赁住房. Those that hold the word, or that it holds, would bring no new hits.
 */
export function otherNames(word: string, listed: readonly Listed[]): string[] {
  const forms = listed
    .map((one) => one.forms.map((form) => normalise(form).text))
    .filter((all) => all.includes(word))
    .flat()
    .filter((form) => !form.includes(word) && !word.includes(form));
  return [...new Set(forms)];
}

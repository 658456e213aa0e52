/**
 * Fixed political formulas (`content/formulas.yaml`): an entry that explains one holds its words to the
 * character, never a paraphrase (C5).
 */
import { z } from 'zod';
import { text } from './schema.ts';
import type { Term } from './term.ts';

const formulaSchema = z.strictObject({
  /** As reports name it: 两个确立. */
  name: text,
  /** Its words as the paper has them; each stands in the meaning or is an item of the entry. */
  words: z.array(text).min(1),
  /** The paper that fixes them. */
  source: text,
});
export type Formula = z.output<typeof formulaSchema>;

/** Schema of `formulas.yaml`. */
export const formulasSchema = z.strictObject({ formulas: z.array(formulaSchema) });

/** The words of a formula that the entry which explains it lacks; none for an entry of another term. */
export function missingWords(
  term: Pick<Term, 'term' | 'also' | 'meaning' | 'groups'>,
  formulas: readonly Formula[],
): string[] {
  const own = formulas.filter(({ name }) => name === term.term || term.also.includes(name));
  const items = (term.groups ?? []).flatMap((group) => group.items ?? []);
  return own
    .flatMap(({ words }) => words)
    .filter((words) => !items.includes(words) && !term.meaning.includes(words));
}

/** 习近平 without what must stand with the name, in words of ours. */
const RE_BARE_NAME =
  /习近平(?!同志|总书记|主席|新时代|经济思想|强军思想|生态文明思想|法治思想|外交思想|文化思想)/;

/** How an entry's own words name the General Secretary otherwise than the papers do; null where they don't. */
export function bareName(words: string): string | null {
  if (RE_BARE_NAME.test(words)) return '“习近平”后面要有“同志”“总书记”等';
  const first = words.indexOf('总书记');
  if (first >= 0 && !words.slice(0, first).endsWith('习近平')) {
    return '第一次提到“总书记”时要写“习近平总书记”';
  }
  return null;
}

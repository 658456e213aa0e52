/** Which forms of terms and names stand in a report: the ground of what is told of forms that nothing uses. */
import { createEachMatcher, type Matcher, type Surface } from '../annotate/match.ts';
import type { Report } from './report.ts';

/** Marks that take the place of a form: their words, and the id of their entry. */
export interface Cover {
  id: string;
  words: string;
}

/** How forms stand in one report, by {@link formKey}; those that stand nowhere are left out. */
export interface Standing {
  /** Forms of terms that are marked somewhere, forms and contexts of names that occur. */
  found: string[];
  /** Forms of terms that occur and are marked nowhere, with what is marked in their places. */
  covered: Record<string, Cover[]>;
}

/** A form with its entry, as one key. */
export function formKey({ id, surface }: Pick<Surface, 'id' | 'surface'>): string {
  return `${id}/${surface}`;
}

/**
 * @param applying forms of all terms and names that apply to the report, and the matcher that marks the terms
 */
export function standingOf(
  { paragraphs }: Pick<Report, 'paragraphs'>,
  applying: { terms: readonly Surface[]; names: readonly Surface[]; match: Matcher },
): Standing {
  const keyed = (forms: readonly Surface[]) => forms.map((one) => ({ ...one, id: formKey(one) }));
  const matchTerms = createEachMatcher(keyed(applying.terms));
  const matchNames = createEachMatcher(keyed(applying.names));
  const found = new Set<string>();
  const covered = new Map<string, Map<string, Cover>>();
  for (const { text } of paragraphs) {
    for (const { id } of matchNames(text)) found.add(id);
    const marks = applying.match(text);
    for (const { id: key, start, end } of matchTerms(text)) {
      const covers = marks.filter((mark) => mark.start < end && start < mark.end);
      const isMarked = covers.some((mark) => {
        const words = text.slice(mark.start, mark.end);
        return formKey({ id: mark.id, surface: words }) === key;
      });
      if (isMarked) found.add(key);
      else {
        const known = covered.get(key) ?? new Map<string, Cover>();
        for (const { id, start, end } of covers)
          known.set(id, { id, words: text.slice(start, end) });
        covered.set(key, known);
      }
    }
  }
  return {
    found: [...found].sort(),
    covered: Object.fromEntries(
      [...covered]
        .filter(([key]) => !found.has(key))
        .map(([key, covers]) => [key, [...covers.values()]]),
    ),
  };
}

/** Which forms of terms and names stand in a report: the ground of what is told of forms that nothing uses. */
import type { Match, Surface } from '../annotate/match.ts';
import type { Scanner } from '../annotate/scan.ts';
import { ownOf } from '../model/paragraph.ts';
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
 * @param scan   finds the terms and names that apply to the report
 * @param others what else is looked for, wherever it stands
 */
export function standingOf(
  report: Pick<Report, 'paragraphs'>,
  scan: Scanner,
  others: readonly Pick<Surface, 'id' | 'surface'>[],
): Standing {
  const paragraphs = ownOf(report.paragraphs);
  const found = new Set(
    others
      .filter(({ surface }) => paragraphs.some(({ text }) => text.includes(surface)))
      .map(formKey),
  );
  const covered = new Map<string, Map<string, Cover>>();
  for (const { text } of paragraphs) {
    const { terms, names } = scan(text);
    const coverAt = ({ id, start, end }: Match): Cover => ({ id, words: text.slice(start, end) });
    const keyAt = (place: Match) => formKey({ id: place.id, surface: coverAt(place).words });
    for (const place of names.places) found.add(keyAt(place));
    for (const mark of terms.marks) found.add(keyAt(mark));
    const marked = new Set(terms.marks);
    for (const place of terms.places) {
      if (marked.has(place)) continue;
      const key = keyAt(place);
      const known = covered.get(key) ?? new Map<string, Cover>();
      covered.set(key, known);
      for (const mark of terms.marks) {
        if (mark.start < place.end && place.start < mark.end) known.set(mark.id, coverAt(mark));
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

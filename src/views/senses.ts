/** The senses of the glossary's entries, together. */
import { shortPlace } from '../model/place.ts';
import type { Term } from '../model/term.ts';
import type { ReportSummary, Usage } from '../report/summary.ts';

/** The terms by entry, in the order in which the entries come first. */
export function entriesOf<T extends Pick<Term, 'entry'>>(terms: readonly T[]): Map<string, T[]> {
  const entries = new Map<string, T[]>();
  for (const term of terms) {
    const senses = entries.get(term.entry);
    if (senses) senses.push(term);
    else entries.set(term.entry, [term]);
  }
  return entries;
}

/** Whose reports a sense is for, in words: 柳塘区2022年的报告里. */
export function scopeText({ place, years }: Pick<Term, 'place' | 'years'>): string {
  if (place === undefined && years === undefined) return '其他报告里';
  const when = years === undefined ? '' : `${years.join('、')}年`;
  return `${place === undefined ? '' : shortPlace(place)}${when}的报告里`;
}

/** Where an entry stands in a report, whatever its sense; undefined where it doesn't. */
export function usageOfEntry(
  senses: readonly Pick<Term, 'id'>[],
  { terms }: Pick<ReportSummary, 'terms'>,
): Usage | undefined {
  const found = senses.flatMap(({ id }) => terms[id] ?? []);
  const [first, ...others] = found;
  if (others.length === 0) return first;
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    passages: found.flatMap(({ passages }) => passages),
  };
}

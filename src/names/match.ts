/** Where names stand in the text. The matching is the glossary's (C4); only the bookkeeping differs. */
import { createMatcher, type Matcher, type Surface, surfacesOf } from '../annotate/match.ts';
import type { Name } from '../model/name.ts';
import type { Paragraph } from '../model/paragraph.ts';

/** All surfaces of a name, the filed one first. */
export function surfacesOfName(name: Pick<Name, 'id' | 'name' | 'also' | 'within'>): Surface[] {
  return surfacesOf({ ...name, term: name.name });
}

/** One pass for all names: at one place the longest wins (平西路小学, not 平西路). */
export function createNameMatcher(names: readonly Name[]): Matcher {
  return createMatcher(names.flatMap(surfacesOfName));
}

/** One occurrence of a name. */
export interface NameOccurrence {
  paragraph: Paragraph;
  start: number;
  end: number;
  /** Id of the longer name that the words are part of: 平西路 in 平西路小学; null where there is none. */
  inside: string | null;
}

/**
 * All occurrences of one name in reading order. Those inside a longer name are told apart and not
 * left out: who looks up 信钢 wants 信钢180万吨合金带钢 too.
 * @param matchAll the matcher of all names that apply to the report
 */
export function occurrencesOfName(
  name: Name,
  paragraphs: readonly Paragraph[],
  matchAll: Matcher,
): NameOccurrence[] {
  const match = createMatcher(surfacesOfName(name));
  return paragraphs.flatMap((paragraph) => {
    const own = match(paragraph.text);
    const all = own.length > 0 ? matchAll(paragraph.text) : [];
    return own.map(({ start, end }) => {
      const longer = all.find((m) => m.id !== name.id && m.start <= start && end <= m.end);
      return { paragraph, start, end, inside: longer?.id ?? null };
    });
  });
}

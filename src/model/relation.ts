/** How one term hangs together with another, in words that an entry itself says (C5). */
import { z } from 'zod';
import { text } from './schema.ts';
import type { Term, TermData } from './term.ts';

/** 属于: a part or item of the other; 落实: done to carry the other out. The third, 参看, is `see`. */
export const RELATIONS = ['属于', '落实'] as const;
export type RelationKind = (typeof RELATIONS)[number];

/** What each says, to readers. */
export const RELATION_MEANING: Record<RelationKind, string> = {
  属于: '是它的一部分、其中的一项',
  落实: '照它的要求做，或为实现它而做',
};

export const relationSchema = z.strictObject({
  kind: z.enum(RELATIONS),
  /** Id of the other entry, or of the sense that is meant. */
  to: text,
  /** The words that say so and name the other: of this entry, or of the other, which then name this. */
  words: text,
});
export type Relation = z.output<typeof relationSchema>;

/** Which entry states a relation, and what it names the other by. */
export interface Statement {
  /** That of the two terms whose entry has the words. */
  by: Term;
  /** A form of the other, or a part or an item of it. */
  name: string;
}

/**
 * Finds who of the two says the words of a relation and names the other by them.
 * @param term that has the relation
 * @param other that it is to
 * @returns undefined where neither does: nothing states the relation
 */
export function statementOf(term: Term, { words }: Relation, other: Term): Statement | undefined {
  const found = (by: Term, named: Term): Statement[] => {
    const name = saidIn(by).some((said) => said.includes(words))
      ? namesOf(named).find((one) => words.includes(one))
      : undefined;
    return name === undefined ? [] : [{ by, name }];
  };
  return [...found(term, other), ...found(other, term)][0];
}

/** All that an entry says in words of its own. */
function saidIn({ gloss, meaning, note, sources }: TermData): string[] {
  return [
    gloss,
    meaning,
    ...(note === undefined ? [] : [note]),
    ...sources.map((one) => one.supports),
  ];
}

/** What a term is called, and what the parts and items of a counted slogan are. */
function namesOf({ term, also, groups = [] }: TermData): string[] {
  const parts = groups.flatMap(({ name, items = [] }) => [
    ...(name === undefined ? [] : [name]),
    ...items,
  ]);
  return [term, ...also, ...parts];
}

/** How the slogans of a report hang together: what their entries state, and nothing else (C5). Pure. */

import { LEVELS } from '../model/level.ts';
import { RELATIONS, type RelationKind, type Statement, statementOf } from '../model/relation.ts';
import { isOrdinary, type Term } from '../model/term.ts';

/** In the order in which they are told; the last is `see`. */
export const EDGE_KINDS = [...RELATIONS, '参看'] as const;

/** What joins two terms; 参看 is of both alike and stands once. */
export interface Edge {
  kind: RelationKind | '参看';
  from: Term;
  to: Term;
  /** The words that state it, and whose they are; none for 参看. */
  words?: string;
  statement?: Statement;
}

/** Terms that hang together, by level, and what joins them. */
export interface Family {
  terms: Term[];
  edges: Edge[];
}

/**
 * @param terms that are marked in a report, each once, in reading order, as they are seen from there
 * @returns the families, the largest first; the slogans that nothing joins, in reading order. An ordinary
 *   word is in the picture only where it is part of a slogan or the like
 */
export function sloganGraph(terms: readonly Term[]): { families: Family[]; alone: Term[] } {
  const edges = edgesOf(terms);
  const families = componentsOf(terms, edges)
    .map((own) => familyOf(own, edges))
    .sort((a, b) => b.terms.length - a.terms.length);
  const joined = new Set(families.flatMap((family) => family.terms));
  return { families, alone: terms.filter((term) => !isOrdinary(term) && !joined.has(term)) };
}

/** All edges, by kind, each kind in reading order. */
function edgesOf(terms: readonly Term[]): Edge[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const stated = terms.flatMap((from) =>
    from.relations.flatMap((relation): Edge[] => {
      const to = byId.get(relation.to);
      const statement = to && statementOf(from, relation, to);
      if (!to || !statement || (isOrdinary(from) && isOrdinary(to))) return [];
      return [{ kind: relation.kind, from, to, words: relation.words, statement }];
    }),
  );
  const pairs = new Set(stated.flatMap(({ from, to }) => [pairKey(from, to), pairKey(to, from)]));
  const seen = terms.flatMap((from) =>
    from.see.flatMap((id): Edge[] => {
      const to = byId.get(id);
      if (!to || isOrdinary(from) || isOrdinary(to) || pairs.has(pairKey(from, to))) return [];
      pairs.add(pairKey(from, to)).add(pairKey(to, from));
      return [{ kind: '参看', from, to }];
    }),
  );
  const rank = ({ kind }: Edge) => EDGE_KINDS.indexOf(kind);
  return [...stated, ...seen].sort((a, b) => rank(a) - rank(b));
}

function pairKey(one: Term, two: Term): string {
  return `${one.id} ${two.id}`;
}

/** Terms that edges join, those of each component in the order given. */
function componentsOf(terms: readonly Term[], edges: readonly Edge[]): Term[][] {
  const component = new Map<Term, Set<Term>>();
  const of = (term: Term) => component.get(term) ?? new Set([term]);
  for (const { from, to } of edges) {
    const both = of(from).union(of(to));
    for (const term of both) component.set(term, both);
  }
  return [...new Set(terms.flatMap((term) => component.get(term) ?? []))].map((own) =>
    terms.filter((term) => own.has(term)),
  );
}

/** By level; at one level what hangs on those that stand higher first, so that lines are short. */
function familyOf(own: readonly Term[], all: readonly Edge[]): Family {
  const edges = all.filter(({ from }) => own.includes(from));
  const terms: Term[] = [];
  const heightOf = (term: Term) => {
    const rows = edges.flatMap(({ from, to }) =>
      from === term ? terms.indexOf(to) : to === term ? terms.indexOf(from) : [],
    );
    return Math.max(...rows);
  };
  for (const level of LEVELS) {
    const left = new Set(own.filter((term) => term.level === level));
    while (left.size > 0) {
      // What hangs on the row just above stands next; else the first to be read.
      const [next] = [...left].sort((a, b) => heightOf(b) - heightOf(a));
      if (!next) break;
      terms.push(next);
      left.delete(next);
    }
  }
  return { terms, edges };
}

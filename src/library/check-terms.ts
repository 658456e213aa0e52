/** What must hold within the glossary, and between it and the reports that it quotes (C4, C5). */
import { surfacesOf } from '../annotate/match.ts';
import { collide, type Sharer } from '../annotate/scope.ts';
import { DataError } from '../model/errors.ts';
import { statementOf } from '../model/relation.ts';
import { fieldOf, type Term, termFile } from '../model/term.ts';
import type { Shared } from './shared.ts';

/** All errors of the glossary that no entry can show alone. */
export function checkTerms(shared: Shared, passages: Passages): DataError[] {
  return [
    ...shared.terms.flatMap((term) => [
      ...checkQuotes(shared, passages, term),
      ...checkRelations(shared, term),
    ]),
    ...checkSurfaces(shared.terms),
  ];
}

/** What is quoted of reports. */
export interface Passages {
  has(report: string): boolean;
  /** A paragraph's text; undefined where the report has no such paragraph. */
  text(report: string, paragraph: string): string | undefined;
}

function checkQuotes({ termById }: Shared, passages: Passages, term: Term): DataError[] {
  const wrongQuotes = term.quotes.filter(({ paragraph, text }) => {
    const [report = '', id = ''] = paragraph.split('/');
    // Of a report that is not there nothing can be held against it; `remarks.ts` tells of it.
    return passages.has(report) && !passages.text(report, id)?.includes(text);
  });
  const wrongSee = term.see.filter((id) => id === term.id || !termById.has(id));
  return [
    ...wrongQuotes.map(
      ({ paragraph, text }) =>
        new DataError(
          '引文不符',
          termFile(term),
          fieldOf(term, 'quotes'),
          `段 ${paragraph} 里没有“${text}”`,
        ),
    ),
    ...wrongSee.map(
      (id) => new DataError('互见无此条', termFile(term), fieldOf(term, 'see'), `没有词条 ${id}`),
    ),
  ];
}

/** Relations must be to an entry that is there, and stated by words of one of the two. */
function checkRelations({ termById }: Shared, term: Term): DataError[] {
  const file = termFile(term);
  return term.relations.flatMap((relation, at) => {
    const field = fieldOf(term, `relations.${at}`);
    const other = termById.get(relation.to);
    if (!other || other === term) {
      const what = other ? `${relation.to} 就是它自己` : `没有词条 ${relation.to}`;
      return [new DataError('互见无此条', file, field, what)];
    }
    if (statementOf(term, relation, other)) return [];
    const what = `“${relation.words}”不是这两个词条的原话，或没有说出另一方的名称`;
    return [new DataError('关系无据', file, field, what)];
  });
}

/** Two entries may share a surface only where place, years or context tell whose it is. */
export function checkSurfaces(terms: readonly Term[]): DataError[] {
  const errors: DataError[] = [];
  const bySurface = new Map<string, (Sharer & { term: Term })[]>();
  for (const term of terms) {
    for (const { surface, within } of surfacesOf(term)) {
      const sharers = bySurface.get(surface) ?? [];
      const own = { place: term.place, years: term.years, own: term.own, within, term };
      const owner = sharers.find((sharer) => collide(sharer, own))?.term;
      if (owner) {
        const what = `“${surface}”已经属于${ownerName(owner, term)}`;
        const field = term.own?.paragraph ?? fieldOf(term, surface);
        errors.push(new DataError('词形重复', termFile(term), field, what));
      }
      bySurface.set(surface, [...sharers, own]);
    }
  }
  return errors;
}

function ownerName(owner: Term, { entry }: Term): string {
  if (owner.own) return owner.own.label;
  return owner.entry === entry ? '这个词条的另一个义项' : ` ${termFile(owner)}`;
}

/** The words by which the lists are narrowed: their `data-words`, and what the search counts beside its hits. */
import type { Figure } from '../model/figure.ts';
import type { Name } from '../model/name.ts';
import { pinyinOf } from '../model/pinyin.ts';
import type { Term } from '../model/term.ts';
import { pinyinOfName } from '../names/order.ts';

/** Forms of a term, and how it is read. */
export function termWords(term: Pick<Term, 'term' | 'also' | 'pinyin'>): string {
  return [term.term, ...term.also, pinyinOf(term).key].join(' ');
}

/** Forms of a name, and how it is read. */
export function nameWords(name: Pick<Name, 'name' | 'also' | 'pinyin'>): string {
  return [name.name, ...name.also, pinyinOfName(name).key].join(' ');
}

/** What a figure measures, and the report's words. */
export function figureWords({ indicator, words }: Pick<Figure, 'indicator' | 'words'>): string {
  return `${indicator} ${words}`;
}

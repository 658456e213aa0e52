/** Entries of the glossary and names as records of data. */
import { levelName } from '../../model/level.ts';
import type { Name } from '../../model/name.ts';
import { pinyinOf } from '../../model/pinyin.ts';
import { DOUBTFUL_ONLY, gradeName, onlyDoubtfulSources, type Term } from '../../model/term.ts';
import { pinyinOfName } from '../../names/order.ts';
import type { QuoteLabel } from '../book-notes.ts';
import type { NameRecord, TermRecord } from './entry-shapes.ts';

/** A term as a record; what it quotes of reports that the library has not is left out, as on the pages. */
export function termRecord(term: Term, quoteLabel: QuoteLabel): TermRecord {
  const { within, place, origin, years, groups, note, own } = term;
  return {
    id: term.id,
    entry: term.entry,
    term: term.term,
    also: term.also,
    ...(Object.keys(within).length > 0 && { within }),
    pinyin: pinyinOf(term).text,
    level: term.level,
    ...(place !== undefined && { place }),
    ...(origin !== undefined && { origin }),
    ...(years && { years }),
    kind: term.kind,
    grade: term.grade,
    ...(onlyDoubtfulSources(term) && { caution: DOUBTFUL_ONLY }),
    gloss: term.gloss,
    meaning: term.meaning,
    ...(groups && { groups }),
    ...(note !== undefined && { note }),
    quotes: term.quotes.flatMap(({ paragraph, text }) => {
      const label = quoteLabel(paragraph);
      return label === null ? [] : [{ paragraph, label, text }];
    }),
    see: term.see,
    relations: term.relations,
    sources: term.sources,
    ...(own && {
      own: { report: own.report, title: own.title, paragraph: own.paragraph, label: own.label },
    }),
  };
}

/** A name as a record. */
export function nameRecord(name: Name): NameRecord {
  const { id, kind, also, within, place, entry } = name;
  return {
    id,
    name: name.name,
    also,
    ...(Object.keys(within).length > 0 && { within }),
    pinyin: pinyinOfName(name).text,
    kind,
    ...(place !== undefined && { place }),
    ...(entry !== undefined && { entry }),
  };
}

/** What a term is, in a line that can stand alone: whose word it is and how sure, or whose note, go with it. */
export function saidOf(term: Term): string {
  const { own } = term;
  const whose = own ? `《${own.title}》${own.label}` : `${levelName(term)}，${gradeName(term)}`;
  return `${term.term}：${term.gloss}（${whose}）`;
}

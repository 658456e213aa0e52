/**
 * What of an entry only a reader used to see: an address that must not stand, a formula in other words, a
 * reading left to chance, a shape or a level that its own words deny, a source from after the report without a word
 * of it (C5). Each entry alone; what holds between entries is in check-terms.ts.
 */
import { DataError } from '../model/errors.ts';
import { bareName, missingWords } from '../model/formula.ts';
import { contradictedLevel } from '../model/level.ts';
import { doubtfulReading } from '../model/pinyin.ts';
import { refusedAddress } from '../model/publisher.ts';
import { isFinal, type ReportData } from '../model/report.ts';
import { faultsOfShape } from '../model/shape.ts';
import { fieldOf, type Term, termFile } from '../model/term.ts';
import type { Shared } from './shared.ts';

/** What an entry is held against of a report that it stands in. */
export type Dated = Pick<ReportData, 'year' | 'status'>;

/** @param usedIn the reports that a term stands in, newest first */
export function checkEntries(
  shared: Shared,
  usedIn: (term: Term) => readonly Dated[],
): DataError[] {
  return shared.terms.flatMap((term) => {
    const file = termFile(term);
    return [
      ...checkSources(term, shared, file),
      ...checkWords(term, shared, file),
      ...faultsOfShape(term).map(
        ([field, what]) => new DataError('形状不合', file, fieldOf(term, field), what),
      ),
      ...checkYears(term, usedIn(term), file),
    ];
  });
}

function checkSources(term: Term, { publishers }: Shared, file: string): DataError[] {
  return term.sources.flatMap((source, at) => {
    const why = refusedAddress(source, publishers);
    const field = fieldOf(term, `sources.${at}`);
    return why === null ? [] : [new DataError('网址不收', file, field, why)];
  });
}

function checkWords(term: Term, { formulas }: Shared, file: string): DataError[] {
  // The reading is of all senses: it is told once.
  const reading = term.id === term.entry ? doubtfulReading(term) : null;
  const level = contradictedLevel(term);
  const own = { gloss: term.gloss, meaning: term.meaning, note: term.note ?? '' };
  return [
    ...missingWords(term, formulas).map(
      (words) => new DataError('套语未照录', file, fieldOf(term, 'meaning'), `没有“${words}”`),
    ),
    ...Object.entries(own).flatMap(([field, words]) => {
      const what = bareName(words);
      return what === null ? [] : [new DataError('称呼不全', file, fieldOf(term, field), what)];
    }),
    ...(reading === null
      ? []
      : [new DataError('读音未定', file, 'pinyin', `“${reading}”是多音字`)]),
    ...(level === null ? [] : [new DataError('层级不合', file, fieldOf(term, 'level'), level)]),
  ];
}

/** A source that came after the newest report that is 定稿, where nothing that the reader is told names its year. */
function checkYears(term: Term, reports: readonly Dated[], file: string): DataError[] {
  const newest = reports.find(isFinal);
  if (!newest) return [];
  const told = `${term.meaning}${term.note ?? ''}`;
  const years = new Set(term.sources.map(({ date = '' }) => date.match(/^\d{4}/)?.[0] ?? ''));
  return [...years]
    .filter((year) => Number(year) > newest.year && !told.includes(year))
    .map((year) => {
      const what = `资料是${year}年的，报告是${newest.year}年的`;
      return new DataError('年份未注', file, fieldOf(term, 'note'), what);
    });
}

/**
 * What of an entry only a reader used to see: an address that must not stand, a formula in other words, a
 * reading left to chance, a level that its own words deny, a source from after the report without a word
 * of it (C5). Each entry alone; what holds between entries is in check-terms.ts.
 */
import { applies } from '../annotate/scope.ts';
import { DataError } from '../model/errors.ts';
import { bareName, missingWords } from '../model/formula.ts';
import { doubtfulReading } from '../model/pinyin.ts';
import { refusedAddress } from '../model/publisher.ts';
import { contradictedLevel, type Term, termFile } from '../model/term.ts';
import type { Library } from './library.ts';

/** All errors of single entries. */
export function checkEntries(library: Library): DataError[] {
  return library.terms.flatMap((term) => {
    const file = termFile(term);
    const lastYear = Math.max(
      ...library.reports.filter((report) => applies(term, report)).map(({ year }) => year),
    );
    return [
      ...checkSources(term, library, file),
      ...checkWords(term, library, file),
      ...laterYears(term, lastYear).map(
        (year) =>
          new DataError('年份未注', file, 'note', `资料是${year}年的，报告是${lastYear}年的`),
      ),
    ];
  });
}

function checkSources({ sources }: Term, { publishers }: Library, file: string): DataError[] {
  return sources.flatMap((source, at) => {
    const why = refusedAddress(source, publishers);
    return why === null ? [] : [new DataError('网址不收', file, `sources.${at}`, why)];
  });
}

function checkWords(term: Term, { formulas }: Library, file: string): DataError[] {
  const reading = doubtfulReading(term);
  const level = contradictedLevel(term);
  const own = { gloss: term.gloss, meaning: term.meaning, note: term.note ?? '' };
  return [
    ...missingWords(term, formulas).map(
      (words) => new DataError('套语未照录', file, 'meaning', `没有“${words}”`),
    ),
    ...Object.entries(own).flatMap(([field, words]) => {
      const what = bareName(words);
      return what === null ? [] : [new DataError('称呼不全', file, field, what)];
    }),
    ...(reading === null
      ? []
      : [new DataError('读音未定', file, 'pinyin', `“${reading}”是多音字`)]),
    ...(level === null ? [] : [new DataError('层级不合', file, 'level', level)]),
  ];
}

/** Years of sources that came after the report, where nothing that the reader is told names the year. */
function laterYears({ sources, meaning, note = '' }: Term, lastYear: number): number[] {
  const years = sources.map(({ date = '' }) => Number(date.match(/^\d{4}/)?.[0] ?? 0));
  return [...new Set(years)].filter(
    (year) => year > lastYear && !`${meaning}${note}`.includes(String(year)),
  );
}

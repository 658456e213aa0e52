/** Queries that show readers what can be asked: each stands in the text, and is of a kind of its own. */

import { pinyinOf } from '../model/pinyin.ts';
import { isOrdinary } from '../model/term.ts';
import type { Report } from '../report/report.ts';
import type { Manifest } from '../search/registry.ts';
import type { Library } from './library.ts';
import type { LibraryQueries } from './queries.ts';

const RE_PERCENT = /(?<![\d.])\d+\.\d+%/;
const RE_FIGURES = /^\d+$/;
const RE_FOUR = /^\p{Script=Han}{4}$/u;

/**
 * What is most frequent in the reports: a slogan, one that is a number, a figure, a name, the first
 * letters of another slogan's reading, and two terms that stand together; those that there are.
 */
export function searchExamples(
  library: Library,
  { usageOf, nameUsageOf }: Pick<LibraryQueries, 'usageOf' | 'nameUsageOf'>,
  reports: readonly Report[] = library.reports,
): Manifest['examples'] {
  const places = (
    usage: readonly { report: Report; occurrences: readonly { paragraph: { id: string } }[] }[],
  ) =>
    usage
      .filter(({ report }) => reports.includes(report))
      .flatMap(({ report, occurrences }) =>
        occurrences.map(({ paragraph }) => `${report.id}/${paragraph.id}`),
      );
  const terms = library.terms
    .map((term) => ({ term, places: places(usageOf(term.id)) }))
    .filter((one) => one.places.length > 0)
    .sort((a, b) => b.places.length - a.places.length);
  // The place whose report it is stands everywhere.
  const own = new Set(reports.flatMap((report) => report.places));
  const names = library.names
    .map((name) => ({ name, places: places(nameUsageOf(name)) }))
    .filter(({ name }) => name.kind === '地方' && !own.has(name.name))
    .filter((one) => one.places.length > 0)
    .sort((a, b) => b.places.length - a.places.length);
  const slogans = terms.filter(({ term }) => !isOrdinary(term) && RE_FOUR.test(term.term));
  const [slogan, other] = slogans;
  const number = terms.find(({ term }) => RE_FIGURES.test(term.term));
  const percent = reports
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ text }) => RE_PERCENT.exec(text)?.[0])
    .find((found) => found !== undefined);
  const together = slogan && mostOftenWith(slogan, terms);
  const examples: [words: string | undefined, what: string][] = [
    [slogan?.term.term, '术语'],
    [number?.term.term, '数字口号'],
    [percent, '数据'],
    [names[0]?.name.name, '名称'],
    [other && initialsOf(pinyinOf(other.term).text), '拼音首字母'],
    [together && `${slogan.term.term} ${together.term.term}`, '两个词'],
  ];
  return examples.flatMap(([words, what]) => (words ? [[words, what] as const] : []));
}

/** Of the others the one that stands in most of the same paragraphs; undefined where none does. */
function mostOftenWith<T extends { places: string[] }>(one: T, all: readonly T[]): T | undefined {
  const own = new Set(one.places);
  const shared = (other: T) => new Set(other.places.filter((place) => own.has(place))).size;
  const [best] = all
    .filter((other) => other !== one && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return best;
}

function initialsOf(reading: string): string {
  return reading
    .normalize('NFD')
    .split(' ')
    .map((syllable) => syllable.charAt(0).toLowerCase())
    .join('');
}

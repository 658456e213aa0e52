/** Queries that show readers what can be asked: each stands in the text, and is of a kind of its own. */

import { pinyinOf } from '../model/pinyin.ts';
import { isOrdinary } from '../model/term.ts';
import type { ReportSummary, Usage } from '../report/summary.ts';
import type { Manifest } from '../search/shared/manifest.ts';
import type { Shared } from './shared.ts';

const RE_FIGURES = /^\d+$/;
const RE_FOUR = /^\p{Script=Han}{4}$/u;

/**
 * What is most frequent in the reports: a slogan, one that is a number, a figure, a name, the first
 * letters of another slogan's reading, and two terms that stand together; those that there are.
 */
export function searchExamples(
  library: Pick<Shared, 'terms' | 'names'>,
  reports: readonly ReportSummary[],
): Manifest['examples'] {
  const terms = mostOften(library.terms, reports, ({ terms }, { id }) => terms[id]);
  // The place whose report it is stands everywhere.
  const own = new Set(reports.flatMap((report) => report.places));
  const places = library.names.filter(({ kind, name }) => kind === '地方' && !own.has(name));
  const names = mostOften(places, reports, ({ names }, { id }) => names[id]);
  const slogans = terms.filter(({ one: term }) => !isOrdinary(term) && RE_FOUR.test(term.term));
  const [slogan, other] = slogans;
  const number = terms.find(({ one: term }) => RE_FIGURES.test(term.term));
  const percentage = reports.find((report) => report.percentage)?.percentage;
  const together = slogan && mostOftenWith(slogan, terms);
  const examples: [words: string | undefined, what: string][] = [
    [slogan?.one.term, '术语'],
    [number?.one.term, '数字口号'],
    [percentage, '数据'],
    [names[0]?.one.name, '名称'],
    [other && initialsOf(pinyinOf(other.one).text), '拼音首字母'],
    [together && `${slogan.one.term} ${together.one.term}`, '两个词'],
  ];
  return examples.flatMap(([words, what]) => (words ? [[words, what] as const] : []));
}

/** A term or name with how often it stands in the reports, and where in each that has it. */
interface Often<T> {
  one: T;
  count: number;
  usages: [report: string, usage: Usage][];
}

/** Those that stand in the reports, the most frequent first. */
function mostOften<T>(
  all: readonly T[],
  reports: readonly ReportSummary[],
  usageOf: (report: ReportSummary, one: T) => Usage | undefined,
): Often<T>[] {
  return all
    .map((one) => {
      const often: Often<T> = { one, count: 0, usages: [] };
      for (const report of reports) {
        const usage = usageOf(report, one);
        if (!usage) continue;
        often.count += usage.count;
        often.usages.push([report.id, usage]);
      }
      return often;
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Of the others the one that stands in most of the same paragraphs; undefined where none does. */
function mostOftenWith<T>(one: Often<T>, all: readonly Often<T>[]): Often<T> | undefined {
  const own = new Map(
    one.usages.map(([report, { passages }]) => [
      report,
      new Set(passages.map(({ paragraph }) => paragraph)),
    ]),
  );
  let best: Often<T> | undefined;
  let most = 0;
  for (const other of all) {
    if (other === one) continue;
    let shared = 0;
    for (const [report, { passages }] of other.usages) {
      const known = own.get(report);
      if (!known) continue;
      shared += new Set(
        passages.flatMap(({ paragraph }) => (known.has(paragraph) ? paragraph : [])),
      ).size;
    }
    if (shared > most) [best, most] = [other, shared];
  }
  return best;
}

function initialsOf(reading: string): string {
  return reading
    .normalize('NFD')
    .split(' ')
    .map((syllable) => syllable.charAt(0).toLowerCase())
    .join('');
}

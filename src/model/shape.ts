/** The shape of a counted slogan: what its own numerals count, held against its groups (C5). Pure. */
import { CHINESE_DIGITS, chineseValue } from './chinese-number.ts';
import type { Group, TermData } from './term.ts';

const RE_NUMERALS = new RegExp(`[${CHINESE_DIGITS}]+|\\d+`, 'g');

/** Kinds whose numerals name or measure (S335线, 一般公共预算收入, PM2.5): they need not say what is counted. */
const NUMBERED: ReadonlySet<TermData['kind']> = new Set(['专名', '指标']);

/**
 * What is wrong with the shape of a term: a numeral of the headword that neither a group counts nor
 * `uncounted` names, or a group that counts something else.
 * @returns field and what is wrong with it, in Chinese
 */
export function faultsOfShape(
  term: Pick<TermData, 'term' | 'kind' | 'groups' | 'uncounted'>,
): [field: string, what: string][] {
  const { groups, uncounted = [] } = term;
  const stray = uncounted.find((words) => !(term.term.includes(words) && hasNumeral(words)));
  if (stray !== undefined) return [['uncounted', `“${stray}”不是“${term.term}”里带数字的词`]];
  const numerals = numeralsIn(term.term, uncounted);
  if (groups === undefined) {
    if (numerals.length > 0 && !NUMBERED.has(term.kind)) {
      return [['groups', `没有写“${term.term}”的“${numerals.join('”“')}”数的是什么`]];
    }
    return term.kind === '数字缩略' && uncounted.length === 0
      ? [['groups', `没有写“${term.term}”由哪几项缩成`]]
      : [];
  }
  const misnamed = groups.find(
    ({ name = '', count }) =>
      !numeralsIn(name, uncounted).every((said) => values(said)[0] === count),
  );
  if (misnamed) return [['groups', `“${misnamed.name}”的 count 写作 ${misnamed.count}`]];
  const counts = groups.flatMap((group) => countsOf(group, uncounted));
  return numerals.length === 0 || agree(numerals, counts)
    ? []
    : [
        [
          'groups',
          `“${term.term}”里的数是 ${numerals.join('、')}，groups 数的是 ${counts.join('、')}`,
        ],
      ];
}

/** A shape as it is said of a figure of it: 三化三制：三化3项，三制3项. */
export function shapeInWords(term: string, groups: readonly Group[]): string {
  const parts = groups.map(
    ({ name = '', count, items }) => `${name}${count}项${items ? '' : '（未查到）'}`,
  );
  return `${term}：${parts.join('，')}`;
}

/** The numerals of some words in their order, without those that count nothing. */
function numeralsIn(words: string, uncounted: readonly string[]): string[] {
  const counting = uncounted.reduce((rest, word) => rest.replaceAll(word, ' '), words);
  return counting.match(RE_NUMERALS) ?? [];
}

function hasNumeral(words: string): boolean {
  return numeralsIn(words, []).length > 0;
}

/** A group's count as often as its name says it: once, or more where the words are paired (三管三必须). */
function countsOf({ name = '', count }: Group, uncounted: readonly string[]): number[] {
  return Array.from({ length: numeralsIn(name, uncounted).length || 1 }, () => count);
}

/** Whether numerals say these counts, in order; one of several digits may say them digit by digit: 1335. */
function agree(numerals: readonly string[], counts: readonly number[]): boolean {
  let at = 0;
  for (const numeral of numerals) {
    const said = [values(numeral), [...numeral].flatMap(values)].find((reading) =>
      reading.every((value, index) => counts[at + index] === value),
    );
    if (!said) return false;
    at += said.length;
  }
  return at === counts.length;
}

/** The value of a numeral, alone in a list: NaN where its characters form none. */
function values(numeral: string): number[] {
  return [/\d/.test(numeral) ? Number(numeral) : Number(chineseValue(numeral) ?? Number.NaN)];
}

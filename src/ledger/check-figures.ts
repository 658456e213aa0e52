/**
 * What proves the figures: each stands in its paragraph and says what its words say, and no number in
 * the report is left out. Pure; all errors are returned, none thrown.
 */
import { DataError } from '../model/errors.ts';
import { COMPARATORS, type Figure, type FiguresData } from '../model/figure.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isInside, numbersOf, placesOf, type Range, rangeOf } from './locate.ts';
import { type NumberToken, numbersIn } from './numbers.ts';

/** Finds glossary terms in a text; the matcher of `annotate` is one. */
export type FindTerms = (text: string) => readonly Range[];

/** Numbers at the start of headings: 一、 and （一）. */
const RE_HEADING_NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
const RE_DATE = /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g;
const RE_ARABIC = /^[0-9０-９]/;
const BOUNDS = COMPARATORS.filter((comparator) => comparator !== '等于');

/**
 * All errors of a report's figures.
 *
 * Every number of the text must be accounted for, once: by a figure, by a phrase in `notQuantities`, or
 * by rule (a heading's number; a date; a Chinese numeral inside a glossary term, as 三 in 三化三制.
 * Arabic digits inside a term are not excused, since a term such as 15分钟健身圈 holds a quantity).
 *
 * @param file path of `figures.yaml`, named in errors
 */
export function checkFigures(
  data: FiguresData,
  paragraphs: readonly Paragraph[],
  findTerms: FindTerms,
  file: string,
): DataError[] {
  const textOf = new Map(paragraphs.map(({ id, text }) => [id, text]));
  return [
    ...checkIds(data.figures, file),
    ...data.figures.flatMap((figure) => checkFigure(figure, textOf.get(figure.paragraph), file)),
    ...checkNotQuantities(data, paragraphs, file),
    ...paragraphs.flatMap((paragraph) => checkNumbers(data, paragraph, findTerms, file)),
  ];
}

function checkIds(figures: readonly Figure[], file: string): DataError[] {
  const seen = new Set<string>();
  return figures.flatMap(({ id }) => {
    if (seen.has(id)) return [new DataError('数据重复', file, id, 'id 用了不止一次')];
    seen.add(id);
    return [];
  });
}

function checkFigure(figure: Figure, text: string | undefined, file: string): DataError[] {
  const places = text === undefined ? 0 : placesOf(figure.words, text).length;
  if (places !== 1) {
    const what =
      text === undefined
        ? `没有段 ${figure.paragraph}`
        : `段 ${figure.paragraph} 里“${figure.words}”出现 ${places} 次`;
    return [new DataError('数据不在段里', file, figure.id, what)];
  }
  const errors: DataError[] = [];
  const refuse = (what: string) => errors.push(new DataError('数值不符', file, figure.id, what));
  const stated = `${figure.value ?? ''}${figure.unit ?? ''}`;
  const { own } = numbersOf(figure);
  const holdsNumber = (range: Range) =>
    own.some(({ start, end }) => isInside({ start, end: end + (figure.unit ?? '').length }, range));
  if (figure.value !== undefined && own.length !== 1) {
    refuse(`“${figure.words}”里 ${stated} 出现 ${own.length} 次，应当是 1 次`);
  }
  if (figure.shown !== undefined && !placesOf(figure.shown, figure.words).some(holdsNumber)) {
    refuse(`shown“${figure.shown}”不在 words 里，或不带 ${stated}`);
  }
  const plain = figure.counted.reduce(
    (words, phrase) => words.replaceAll(phrase, ''),
    figure.words,
  );
  const bounds = boundsIn(plain);
  if (figure.comparator !== '等于' && !bounds.includes(figure.comparator)) {
    refuse(`“${figure.words}”里没有“${figure.comparator}”`);
  }
  if (figure.comparator === '等于' && figure.value !== undefined && bounds.length > 0) {
    refuse(`“${figure.words}”里有“${bounds.join('、')}”，比较却是“等于”`);
  }
  return errors;
}

/** The words of bound in a text; 高于 inside 不高于 is not one. */
function boundsIn(text: string): string[] {
  const longestFirst = BOUNDS.toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = text;
  for (const bound of longestFirst) {
    if (rest.includes(bound)) found.push(bound);
    rest = rest.replaceAll(bound, '');
  }
  return found;
}

function checkNotQuantities(
  { notQuantities }: FiguresData,
  paragraphs: readonly Paragraph[],
  file: string,
): DataError[] {
  return notQuantities
    .filter(
      ({ phrase, paragraph }) =>
        numbersIn(phrase).length === 0 ||
        !paragraphs.some(
          ({ id, text }) => (paragraph === undefined || paragraph === id) && text.includes(phrase),
        ),
    )
    .map(({ phrase, paragraph }) => {
      const where = paragraph === undefined ? '报告' : `段 ${paragraph} `;
      return new DataError('非数量无此语', file, phrase, `${where}里没有它，或它不带数字`);
    });
}

function checkNumbers(
  data: FiguresData,
  { id, text }: Paragraph,
  findTerms: FindTerms,
  file: string,
): DataError[] {
  const owners = data.figures
    .filter(({ paragraph }) => paragraph === id)
    .flatMap((figure) => ownedRanges(figure, text).map((range) => ({ range, name: figure.id })));
  const phrases = data.notQuantities
    .filter(({ paragraph }) => paragraph === undefined || paragraph === id)
    .flatMap(({ phrase }) => placesOf(phrase, text).map((range) => ({ range, name: phrase })));
  const terms = findTerms(text);
  return numbersIn(text).flatMap((token) => {
    const names = [
      ...owners.filter(({ range }) => isInside(token, range)),
      ...phrases.filter(({ range }) => isInside(token, range)),
    ].map(({ name }) => name);
    if (names.length === 1) return [];
    const where = `段 ${id} “${around(text, token)}”`;
    if (names.length > 1) {
      return [new DataError('数据重复', file, where, `${token.words} 同属 ${names.join('、')}`)];
    }
    return isRuledOut(token, text, terms)
      ? []
      : [new DataError('数字未收', file, where, `${token.words} 没有数据，也没有列为非数量`)];
  });
}

/** The numbers that a figure accounts for, as ranges of its paragraph. */
function ownedRanges(figure: Figure, text: string): Range[] {
  const at = rangeOf(figure, text)?.start;
  if (at === undefined) return [];
  const { own, counted } = numbersOf(figure);
  return [...own, ...counted].map(({ start, end }) => ({ start: at + start, end: at + end }));
}

function isRuledOut(token: NumberToken, text: string, terms: readonly Range[]): boolean {
  const heading = RE_HEADING_NUMBER.exec(text)?.[0].length ?? 0;
  if (token.end <= heading) return true;
  for (const match of text.matchAll(RE_DATE)) {
    if (isInside(token, { start: match.index, end: match.index + match[0].length })) return true;
  }
  return !RE_ARABIC.test(token.words) && terms.some((term) => isInside(token, term));
}

function around(text: string, { start, end }: Range): string {
  return text.slice(Math.max(0, start - 8), end + 8);
}

/** Which numbers of a report's text are accounted for, and by what. Pure. */
import type { FiguresData } from '../model/figure.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isInside, numbersOf, placesOf, type Range, rangeOf } from './locate.ts';
import { type NumberToken, numbersIn } from './numbers.ts';

/** Finds glossary terms in a text; the matcher of `annotate` is one. */
export type FindTerms = (text: string) => readonly Range[];

/** A number of the text, with the figures and the phrases in `notQuantities` that hold it. */
export interface NumberAccount {
  token: NumberToken;
  /** Ids of figures, phrases of `notQuantities`. */
  owners: string[];
}

/** Numbers at the start of headings: 一、 and （一）. */
const RE_HEADING_NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
const RE_DATE = /(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g;
const RE_ARABIC = /^[0-9０-９]/;

/**
 * The numbers of a paragraph that a figure or a phrase in `notQuantities` holds, or should hold. Those
 * that need none by rule are left out: a heading's number; a date; a Chinese numeral inside a glossary
 * term, as 三 in 三化三制. Arabic digits inside a term are not excused, since a term such as
 * 15分钟健身圈 holds a quantity.
 */
export function accountNumbers(
  data: Pick<FiguresData, 'figures' | 'notQuantities'>,
  { id, text }: Paragraph,
  findTerms: FindTerms,
): NumberAccount[] {
  const figures = data.figures
    .filter(({ paragraph }) => paragraph === id)
    .flatMap((figure) => ownedRanges(figure, text).map((range) => ({ range, name: figure.id })));
  const phrases = data.notQuantities
    .filter(({ paragraph }) => paragraph === undefined || paragraph === id)
    .flatMap(({ phrase }) => placesOf(phrase, text).map((range) => ({ range, name: phrase })));
  const terms = findTerms(text);
  return numbersIn(text).flatMap((token) => {
    const owners = [...figures, ...phrases]
      .filter(({ range }) => isInside(token, range))
      .map(({ name }) => name);
    return owners.length === 0 && isRuledOut(token, text, terms) ? [] : [{ token, owners }];
  });
}

/** The numbers that a figure accounts for, as ranges of its paragraph. */
function ownedRanges(figure: FiguresData['figures'][number], text: string): Range[] {
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

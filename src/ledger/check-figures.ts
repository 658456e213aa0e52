/**
 * What proves the figures: each stands in its paragraph and says what its words say. Pure; all errors are
 * returned, none thrown. That no number is left out is asked of a report that is 定稿 (`report/open.ts`).
 */
import { DataError } from '../model/errors.ts';
import { COMPARATORS, type Figure, type FiguresData } from '../model/figure.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { accountNumbers, type FindTerms } from './account.ts';
import { isInside, numbersOf, placesOf, type Range } from './locate.ts';
import { numbersIn } from './numbers.ts';

const BOUNDS = COMPARATORS.filter((comparator) => comparator !== '等于');

/**
 * All errors of a report's figures.
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
    ...paragraphs.flatMap((paragraph) => checkOwners(data, paragraph, findTerms, file)),
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

/** A number belongs to one figure, or to one phrase that is no quantity. */
function checkOwners(
  data: FiguresData,
  paragraph: Paragraph,
  findTerms: FindTerms,
  file: string,
): DataError[] {
  return accountNumbers(data, paragraph, findTerms)
    .filter(({ owners }) => owners.length > 1)
    .map(({ token: { words, start, end }, owners }) => {
      const { id, text } = paragraph;
      const around = text.slice(Math.max(0, start - 8), end + 8);
      const what = `${words} 同属 ${owners.join('、')}`;
      return new DataError('数据重复', file, `段 ${id} “${around}”`, what);
    });
}

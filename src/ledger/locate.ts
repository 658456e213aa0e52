/** Where a figure stands in its paragraph, and which number in its words is its own. */
import type { Figure } from '../model/figure.ts';
import { type NumberToken, numbersIn } from './numbers.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** All places of `phrase` in `text`, in order, without overlaps. */
export function placesOf(phrase: string, text: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    places.push({ start: at, end: at + phrase.length });
  }
  return places;
}

/** Whether `inner` lies within `outer`. */
export function isInside(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The figure's words in its paragraph's text; null where they stand there not once, but never or often. */
export function rangeOf(figure: Pick<Figure, 'words'>, text: string): Range | null {
  const places = placesOf(figure.words, text);
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** The numbers in a figure's words, told apart. Offsets count from the start of the words. */
export interface FigureNumbers {
  /** Numbers equal to the figure's value with its unit behind them; one is right. */
  own: NumberToken[];
  /** Numbers that only say what is counted. */
  counted: NumberToken[];
}

/** Tells the numbers in a figure's words apart. */
export function numbersOf(figure: Figure): FigureNumbers {
  const phrases = figure.counted.flatMap((phrase) => placesOf(phrase, figure.words));
  const tokens = numbersIn(figure.words);
  const counted = tokens.filter((token) => phrases.some((phrase) => isInside(token, phrase)));
  const own = tokens.filter(
    (token) =>
      !counted.includes(token) &&
      figure.value !== undefined &&
      token.value === figure.value &&
      figure.words.startsWith(figure.unit ?? '', token.end),
  );
  return { own, counted };
}

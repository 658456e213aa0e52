/** Which characters of a sentence are the numbers that it sets as targets. */
import type { Figure } from '../model/figure.ts';
import { figureText } from './figure-text.ts';
import { isInside, numbersOf, placesOf, type Range, rangeOf } from './locate.ts';

/** A stretch of a sentence: a number that it sets as target, or what stands between. */
export interface Piece {
  text: string;
  isAmount: boolean;
}

/** A sentence cut at the numbers of its targets; the pieces joined are the sentence. */
export function amountsIn(words: string, targets: readonly Figure[]): Piece[] {
  const amounts = targets
    .flatMap((figure) => amountOf(figure, words) ?? [])
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of amounts) {
    if (start < at) continue; // Two figures in the same characters.
    pieces.push({ text: words.slice(at, start), isAmount: false });
    pieces.push({ text: words.slice(start, end), isAmount: true });
    at = end;
  }
  pieces.push({ text: words.slice(at), isAmount: false });
  return pieces.filter(({ text }) => text !== '');
}

/** Number, unit and bound where they stand side by side; else the number alone. */
function amountOf(figure: Figure, words: string): Range | null {
  const range = figure.value === undefined ? null : rangeOf(figure, words);
  if (!range) return null;
  const [own] = numbersOf(figure).own;
  const whole = placesOf(figureText(figure), figure.words).find(
    (place) => !own || isInside(own, place),
  );
  const place = whole ?? (own && { start: own.start, end: own.end + (figure.unit ?? '').length });
  return place ? { start: range.start + place.start, end: range.start + place.end } : null;
}

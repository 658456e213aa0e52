/** 规范表述 as their page shows them. */
import type { Match, Matcher } from '../annotate/match.ts';
import { annotate, type Segment, splitAt } from '../annotate/segments.ts';
import { labelOf } from '../cite/label.ts';
import { isInside, type Range } from '../ledger/locate.ts';
import { pageHolding } from '../report/pages.ts';
import type { Saying, Theme } from '../report/phrases.ts';
import type { Report } from '../report/report.ts';

/** A stretch of a sentence: a phrase, or what stands between phrases. */
interface Piece {
  isPhrase: boolean;
  segments: Segment[];
}

/** A sentence with the phrases in it. */
export interface SayingView {
  paragraph: string;
  /** 三（一）第2段 */
  label: string;
  /** Name of the page's file that holds it: `part-3-1`. */
  page: string;
  phrases: string[];
  /** The sentence; `textContent` of what is made of it is the sentence. */
  pieces: Piece[];
  /** Whether the sentence has nothing besides the one phrase but marks and a number. */
  isWhole: boolean;
}

/** A theme with its sentences, and how many phrases it has. */
export interface ThemeView {
  name: string;
  count: number;
  sayings: SayingView[];
}

/** @param match finds the terms that are marked in a paragraph */
export function themeViews(report: Report, themes: readonly Theme[], match: Matcher): ThemeView[] {
  return themes.map(({ name, sayings }) => ({
    name,
    count: sayings.reduce((sum, { phrases }) => sum + phrases.length, 0),
    sayings: sayings.map((saying) => sayingView(report, saying, match)),
  }));
}

const RE_NO_WORDS = /^(?:（\p{Script=Han}+）)?[\p{P}\s]*$/u;

function sayingView(report: Report, saying: Saying, match: Matcher): SayingView {
  const { paragraph, phrases } = saying;
  const { id, text } = paragraph;
  const pieces = piecesOf(text, saying, match(text));
  const others = pieces.filter(({ isPhrase }) => !isPhrase).flatMap(({ segments }) => segments);
  return {
    paragraph: id,
    label: labelOf(report, id),
    page: pageHolding(report, id).slug,
    phrases: phrases.map(({ start, end }) => text.slice(start, end)),
    pieces,
    isWhole: phrases.length === 1 && others.every((segment) => RE_NO_WORDS.test(segment.text)),
  };
}

/** A sentence cut at its phrases; a term that reaches over an end of one loses its mark. */
function piecesOf(text: string, { sentence, phrases }: Saying, terms: readonly Match[]): Piece[] {
  const moved = (range: Range) => ({
    start: range.start - sentence.start,
    end: range.end - sentence.start,
  });
  const inside = terms.filter((term) => isInside(term, sentence));
  let rest = annotate(
    text.slice(sentence.start, sentence.end),
    inside.map((term) => ({ ...term, ...moved(term) })),
  );
  const pieces: Piece[] = [];
  let at = 0;
  const cut = (end: number, isPhrase: boolean) => {
    const { before, after } = splitAt(rest, end - at);
    if (before.length > 0) pieces.push({ isPhrase, segments: before });
    rest = after;
    at = end;
  };
  for (const phrase of phrases.map(moved)) {
    cut(phrase.start, false);
    cut(phrase.end, true);
  }
  cut(sentence.end - sentence.start, false);
  return pieces;
}

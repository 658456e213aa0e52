/** Wrong choices: like the right one, and never right themselves. Pure. */
import { hashOf } from './hash.ts';
import type { StudyTerm } from './study-term.ts';

/** What may be chosen instead of what is right. */
export interface Other {
  choice: string;
  /** How unlike the right one it is; the most alike are taken. */
  apart: number;
  /** Whether it is surely wrong. */
  isWrong(): boolean;
}

/** The most wrong ones beside the right one. */
const MOST_WRONG = 3;

/**
 * The right choice among wrong ones, in an order that only the card decides; undefined where there is
 * no wrong one.
 * @param card its id
 */
export function choicesOf(
  card: string,
  right: string,
  others: readonly Other[],
): string[] | undefined {
  const ranked = others
    .map((other) => ({ ...other, rank: scatter(`${card} ${other.choice}`) }))
    .sort((a, b) => a.apart - b.apart || a.rank - b.rank);
  const choices = new Set([right]);
  for (const { choice, isWrong } of ranked) {
    if (choices.size > MOST_WRONG) break;
    if (isWrong()) choices.add(choice);
  }
  if (choices.size === 1) return undefined;
  const place = (choice: string) => scatter(`${choice} ${card}`);
  return [...choices].sort((a, b) => place(a) - place(b));
}

/** How unlike two words are as answers: a slogan is no answer beside ordinary words of other chapters. */
export function apart(one: StudyTerm, other: StudyTerm): number {
  return (
    Math.abs(one.word.length - other.word.length) +
    (one.isOrdinary === other.isOrdinary ? 0 : 2) +
    (one.levelName === other.levelName ? 0 : 1) +
    (one.pages.some((page) => other.pages.includes(page)) ? 0 : 1)
  );
}

/**
 * Whether what is said of the one term may be said of the other: an entry names the other, or so much as
 * two neighbouring letters of what is said of the one stand in what is said of the other.
 */
export function isNear(one: StudyTerm, other: StudyTerm): boolean {
  return (
    one.id === other.id ||
    one.related.includes(other.id) ||
    other.related.includes(one.id) ||
    names(one, other) ||
    names(other, one) ||
    sharePair(saidOf(one), saidOf(other))
  );
}

/** Of any length, with figures, too: 5G. */
function names(one: StudyTerm, other: StudyTerm): boolean {
  return formsOf(other).some((form) => one.gloss.includes(form));
}

/** Without whose it is: that two are of one place does not make them alike. */
function saidOf(term: StudyTerm): string {
  return [...formsOf(term), term.gloss].join('，').replaceAll(term.levelName.slice(0, 2), '');
}

function formsOf({ word, also }: StudyTerm): string[] {
  return [word, ...also];
}

/** Whether one of the items is one of the others, or part of one. */
export function shareItem(items: readonly string[], others: readonly string[]): boolean {
  return items.some((item) => others.some((other) => other.includes(item) || item.includes(other)));
}

/** Whether two neighbouring letters of one text are neighbours in the other. */
function sharePair(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    if (RE_LETTERS.test(pair) && other.includes(pair)) return true;
  }
  return false;
}
const RE_LETTERS = /^\p{L}{2}$/u;

/** A number that a text always gives, and that tells nothing of it: its hash with the bits mixed once more. */
function scatter(text: string): number {
  const hash = hashOf(text);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

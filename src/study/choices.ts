/** Wrong choices: like the right one, and never right themselves. Pure. */
import type { StudyTerm } from './study-term.ts';

/** The most wrong ones beside the right one. */
const MOST_WRONG = 3;

/**
 * The right choice among wrong ones of about its length, in an order that only the card decides;
 * undefined where there is no wrong one.
 * @param wrong which are wrong, in any order
 * @param card  its id
 */
export function choicesOf(
  right: string,
  wrong: readonly string[],
  card: string,
): string[] | undefined {
  const ranked = [...new Set(wrong)]
    .filter((choice) => !choice.includes(right) && !right.includes(choice))
    .map((choice) => ({
      choice,
      apart: Math.abs(choice.length - right.length),
      rank: scatter(card + choice),
    }))
    .toSorted((a, b) => a.apart - b.apart || a.rank - b.rank);
  if (ranked.length === 0) return undefined;
  return [{ choice: right, rank: scatter(card + right) }, ...ranked.slice(0, MOST_WRONG)]
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

/**
 * Whether two terms are so near that what is said of the one may be said of the other: one names the
 * other, their words or much of their glosses are the same.
 */
export function isNear(one: StudyTerm, other: StudyTerm): boolean {
  if (one.id === other.id || names(one, other) || names(other, one)) return true;
  return (
    shared(one.word, other.word) > 0 ||
    shared(one.gloss, other.gloss) * 3 > Math.min(one.gloss.length, other.gloss.length)
  );
}

function names(one: StudyTerm, other: StudyTerm): boolean {
  return [other.word, ...other.also].some((form) => one.gloss.includes(form));
}

/** Whether an item of the one is an item of the other, or is part of one. */
export function sharesItem(one: StudyTerm, other: StudyTerm): boolean {
  const theirs = itemsOf(other);
  return itemsOf(one).some((item) =>
    theirs.some((their) => their.includes(item) || item.includes(their)),
  );
}

function itemsOf({ groups }: StudyTerm): string[] {
  return groups.flatMap(({ items }) => items);
}

/** How many pairs of neighbouring characters two texts share. */
function shared(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at + 1 < one.length; at += 1) {
    if (other.includes(one.slice(at, at + 2))) count += 1;
  }
  return count;
}

/** A number that a text always gives, and that tells nothing of it (FNV-1a). */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

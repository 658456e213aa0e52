/** Terms, names and chapters for what has been typed so far, by characters or pinyin. */

import type { Listed } from '../shared/lists.ts';
import { normalise } from '../shared/normalise.ts';
import { pinyinLetters, type Readings, spelledTo } from './pinyin.ts';

/** How well a form fits; the smaller the better; null when it does not. */
function rank(form: string, typed: string, letters: string | null, readings: Readings) {
  const plain = normalise(form).text;
  const at = plain.indexOf(typed);
  if (at >= 0) return at === 0 ? 0 : 2;
  if (letters === null) return null;
  if (spelledTo(plain, 0, letters, readings, { open: true }) > 0) return 1;
  if (spelledTo(plain, 0, letters, readings, { open: true, initials: true }) > 0) return 3;
  return null;
}

/** A suggestion, with the form of it that was typed. */
export interface Suggestion {
  listed: Listed;
  form: string;
}

/**
 * What may be meant by the typed beginning, best first: forms that begin with it, then by pinyin, then
 * those that hold it, then by first letters; shorter forms first. Nothing where the words are already
 * the only form that fits.
 */
export function suggest(
  input: string,
  listed: readonly Listed[],
  readings: Readings,
  most: number,
): Suggestion[] {
  const typed = normalise(input).text;
  if (typed === '') return [];
  const letters = pinyinLetters(typed);
  const found: (Suggestion & { rank: number })[] = [];
  for (const one of listed) {
    let best: (Suggestion & { rank: number }) | null = null;
    for (const form of one.forms) {
      const value = rank(form, typed, letters, readings);
      if (value !== null && value < (best?.rank ?? 9)) best = { listed: one, form, rank: value };
    }
    if (best) found.push(best);
  }
  const best = found
    .sort((a, b) => a.rank - b.rank || a.form.length - b.form.length || (a.form < b.form ? -1 : 1))
    .filter(
      ({ form, listed: { scope } }, i, all) =>
        all.findIndex((other) => other.form === form && other.listed.scope === scope) === i,
    )
    .slice(0, most);
  const [first, second] = best;
  return first && !second && normalise(first.form).text === typed ? [] : best;
}

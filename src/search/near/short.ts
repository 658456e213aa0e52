/** Long forms of an abbreviation: 固投 → 固定资产投资. They are offered, never taken for what was meant. */

import type { Listed } from '../shared/lists.ts';
import { normalise } from '../shared/normalise.ts';

/** A text with the lengths of its words, in order, as `packWords` writes them. */
export interface Worded {
  text: string;
  words: string;
}

const RE_HAN = /^\p{Script=Han}{2,4}$/u;
const RE_LETTER = /^\p{L}/u;
/** The most characters that a long form has. */
const LONGEST = 8;
/** The most words of a long form that the abbreviation has no character of. */
const SKIPPED = 1;

/**
 * What an abbreviation of two to four characters may stand for, the shortest first, each once: words that
 * follow each other in the texts, of which it has the first characters in order, at most one word left
 * out and the last of more than one character; and listed things that hold its characters in order.
 */
export function longForms(
  short: string,
  texts: readonly Worded[],
  listed: readonly Listed[],
): string[] {
  if (!RE_HAN.test(short)) return [];
  const counts = new Map<string, number>();
  const add = (form: string) => counts.set(form, (counts.get(form) ?? 0) + 1);
  for (const { text, words } of texts) for (const form of fromWords(short, text, words)) add(form);
  for (const { kind, forms } of listed) {
    if (kind === '章节') continue;
    for (const form of forms)
      if (isLongForm(short, normalise(form).text)) add(normalise(form).text);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => a.length - b.length || n - m || (a < b ? -1 : 1))
    .map(([form]) => form);
}

function isLongForm(short: string, form: string): boolean {
  if (form.length > LONGEST || form[0] !== short[0] || form.includes(short)) return false;
  let at = -1;
  for (const character of short) {
    at = form.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function* fromWords(short: string, text: string, lengths: string): Iterable<string> {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + Number.parseInt(length, 36));
  const word = (i: number) => text.slice(starts[i], starts[i + 1]);
  for (let first = 0; first < lengths.length; first++) {
    if (text[starts[first] ?? 0] !== short[0]) continue;
    let met = 1;
    let skipped = 0;
    for (let i = first + 1; i < lengths.length && met < short.length; i++) {
      if (!RE_LETTER.test(word(i)) || (starts[i + 1] ?? 0) - (starts[first] ?? 0) > LONGEST) break;
      if (word(i)[0] === short[met]) met++;
      else if (++skipped > SKIPPED) break;
      if (met === short.length && word(i).length > 1)
        yield text.slice(starts[first], starts[i + 1]);
    }
  }
}

/** Pinyin of terms, for display and for sorting. */
import { pinyin } from 'pinyin-pro';
import type { Term } from './term.ts';

/** A reading: syllables with tone marks, and a key without them for sorting and typing. */
export interface Pinyin {
  text: string;
  /** Lower-case letters and digits only: `sanhuasanzhi`. */
  key: string;
  /** The letter it is filed under: A–Z, or 数字. */
  initial: string;
}

/** What is filed behind Z: what begins with a digit. */
const DIGITS = '数字';

const RE_MARKS = /[\u0300-\u036f]/g;
const RE_NOT_KEY = /[^a-z0-9]/g;

/** The reading of a headword; the entry's own `pinyin` goes before the automatic one. */
export function pinyinOf(term: Pick<Term, 'term' | 'pinyin'>): Pinyin {
  // No tone sandhi: dictionaries print 一 as yī wherever it stands.
  const text =
    term.pinyin ??
    pinyin(term.term, { toneSandhi: false, nonZh: 'consecutive' }).replace(/\s+/g, ' ').trim();
  const key = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(RE_MARKS, '')
    .replace(RE_NOT_KEY, '');
  const initial = key.charAt(0);
  return { text, key, initial: /[a-z]/.test(initial) ? initial.toUpperCase() : DIGITS };
}

/** Characters that names and slogans use in more than one reading, where the automatic one often errs. */
const RE_AMBIGUOUS = /[为长单重行调传还冠查]/;

/** A character of the headword whose reading an editor must settle by `pinyin`; null where there is none. */
export function doubtfulReading(term: Pick<Term, 'term' | 'pinyin'>): string | null {
  return term.pinyin === undefined ? (term.term.match(RE_AMBIGUOUS)?.[0] ?? null) : null;
}

/** Sorted by reading, each of which is made once; those that read alike by their id. */
export function sortByPinyin<T extends { id: string }>(
  items: readonly T[],
  readingOf: (item: T) => Pinyin,
): T[] {
  return items
    .map((item) => ({ item, reading: readingOf(item) }))
    .sort(
      (a, b) =>
        comparePinyin(a.reading, b.reading) ||
        (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0),
    )
    .map(({ item }) => item);
}

/** Orders readings: numbers after Z, as Chinese dictionaries file them. */
export function comparePinyin(a: Pinyin, b: Pinyin): number {
  const rank = (pinyin: Pinyin) => (pinyin.initial === DIGITS ? 1 : 0);
  return rank(a) - rank(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/**
 * What a reader collects while reading: words of a report, or what explains a term, by theme, with the
 * reader's own words beside them. An excerpt says by itself where it is from: it outlives its report.
 */
import type { BookOf } from '../own/book.ts';
import { changed, joined, laterOf } from '../own/both.ts';
import type { Kind } from '../own/records.ts';

/** What is collected, as it was then. */
export interface Taken {
  /** The words; '' of an excerpt that was taken away. */
  words: string;
  /** The term that they explain; '' for words of a report. */
  term: string;
  /** Where they stand, as a citation says it: 《…》（2024年1月18日）第三部分（二）第2段. */
  source: string;
  /** Their place from the site's root: `yunxi-2024/part-3-2.html#p3.2-2`. */
  address: string;
}

/** What is collected, and what its reader has put to it. */
export interface Excerpt extends Taken {
  /** When it was taken, in ms since 1970. */
  taken: number;
  /** '' as long as it has none. */
  theme: string;
  note: string;
}

/** What stands for the theme of what has none. */
export const NO_THEME = '没有归类';

export const NO_EXCERPT: Excerpt = {
  ...{ words: '', term: '', source: '', address: '' },
  ...{ taken: 0, theme: '', note: '' },
};

/** What is stored or filed may be anybody's: an address leads to a page of this site and nowhere else. */
const RE_ADDRESS = /^[\w-]+\/[\w-]+\.html(\?mark=[^#]*)?(#[\w.-]+)?$/;

/** Excerpts as records. What two places did to one is brought together, and nothing that was written is lost. */
export const EXCERPTS: Kind<Excerpt> = {
  empty: NO_EXCERPT,
  read(value) {
    const { words, term, source, address, taken, theme, note } = Object(value);
    const texts = [words, term, source, address, theme, note];
    if (!texts.every((text) => typeof text === 'string') || !Number.isFinite(taken)) return null;
    if (words === '') return NO_EXCERPT;
    return RE_ADDRESS.test(address) ? { words, term, source, address, taken, theme, note } : null;
  },
  isSame: (one, other) =>
    (Object.keys(NO_EXCERPT) as (keyof Excerpt)[]).every((name) => one[name] === other[name]),
  settled(known, ours, theirs) {
    if (EXCERPTS.isSame(ours, known)) return theirs;
    if (EXCERPTS.isSame(theirs, known)) return ours;
    // What was taken away in one place and worked on in the other stays.
    if (ours.words === '') return theirs;
    if (theirs.words === '') return ours;
    const { term, words, source, address, taken } = laterOf(ours, theirs, (one) => one.taken);
    const note = changed(known.note, ours.note, theirs.note) ?? joined(ours.note, theirs.note);
    const theme = changed(known.theme, ours.theme, theirs.theme);
    const both = { words, term, source, address, taken, note };
    if (theme !== null) return { ...both, theme };
    const [stands = '', other] = [ours.theme, theirs.theme].sort();
    // Whichever stands, the reader learns of the other.
    return { ...both, theme: stands, note: joined(note, `另一处归在“${other}”`) };
  },
};

/** The book that holds them. */
export const EXCERPT_BOOK: BookOf<Excerpt> = {
  kind: EXCERPTS,
  key: 'zhudu.excerpts',
  page: 'excerpts.html',
};

/** Excerpts of one theme, in the order in which they were taken. */
export interface Theme {
  name: string;
  excerpts: readonly (readonly [id: string, excerpt: Excerpt])[];
}

/** The excerpts by theme, in the order in which the themes came up; what has none stands last. */
export function themesOf(excerpts: ReadonlyMap<string, Excerpt>): Theme[] {
  const inOrder = [...excerpts].sort(
    ([id, one], [otherId, other]) => one.taken - other.taken || (id < otherId ? -1 : 1),
  );
  const names = [...new Set(inOrder.map(([, { theme }]) => theme))];
  return [...names.filter((name) => name !== ''), ''].flatMap((name) => {
    const own = inOrder.filter(([, { theme }]) => theme === name);
    return own.length > 0 ? [{ name, excerpts: own }] : [];
  });
}

/** The theme of what was taken last: what is taken next is likely to belong there. */
export function lastTheme(excerpts: ReadonlyMap<string, Excerpt>): string {
  const newest = [...excerpts.values()].sort((one, other) => other.taken - one.taken)[0];
  return newest?.theme ?? '';
}

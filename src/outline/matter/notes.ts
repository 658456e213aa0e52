/** A report's own notes (名词解释): their terms, and the references to them in its text. */
import { SUPERSCRIPTS, superscriptValue } from '../../formats/superscript.ts';
import { type Paragraph, parseParagraphId } from '../../model/paragraph.ts';
import { circledValue, markOf, RE_CIRCLED, termOf } from './note-marks.ts';

/** A note of the report's own. */
export interface Note {
  /** `n-3` */
  id: string;
  /** What references call it; 0 where several notes have the same number, since each part counts anew. */
  number: number;
  /** The number as it stands there, with its punctuation: `【3】`, `3.`; empty where it has none. */
  mark: string;
  /** What is explained, as the note writes it: “六稳”, 卒中; empty where no words of the note are that. */
  term: string;
  /** The explanation: what stands behind the colon, and the paragraphs below. */
  meaning: string[];
}

/** 一老一小是指… */
const RE_MEANS = /^([^，。；：]{1,30}?)(?:，)?(?:是指|指的是|系指|即指)/;
/** A line that is nothing but a term. */
const RE_TERM_ALONE = /^[^。；！？]{1,40}$/;

/** The notes among a report's paragraphs (those with ids `n-1`, `n-1.2`, …). */
export function notesOf(paragraphs: readonly Paragraph[]): Note[] {
  const texts = new Map<number, string[]>();
  for (const { id, text } of paragraphs) {
    const place = parseParagraphId(id);
    if (place?.part !== 'n' || place.index === 0) continue;
    texts.set(place.index, [...(texts.get(place.index) ?? []), text]);
  }
  const numbers = new Map<number, number>();
  for (const [first = ''] of texts.values()) {
    const number = markOf(first)?.number;
    if (number !== undefined) numbers.set(number, (numbers.get(number) ?? 0) + 1);
  }
  return [...texts].map(([index, lines]) =>
    noteOf(index, lines, (number) => numbers.get(number) ?? 0),
  );
}

function noteOf(
  index: number,
  [first = '', ...below]: string[],
  count: (number: number) => number,
): Note {
  const mark = markOf(first);
  const start = mark?.length ?? 0;
  const number = mark?.number ?? index;
  const { term, rest } = explained(first.slice(start), below.length > 0);
  return {
    id: `n-${index}`,
    number: count(number) > 1 ? 0 : number,
    mark: first.slice(0, start).trim(),
    term,
    meaning: [rest, ...below].filter((text) => text !== ''),
  };
}

/** A note's first line without its number as what it explains, and what it says. */
function explained(text: string, hasMore: boolean): { term: string; rest: string } {
  const colon = termOf(text);
  if (colon) return { term: colon.term, rest: text.slice(colon.end).trim() };
  const means = RE_MEANS.exec(text)?.[1];
  if (means !== undefined) return { term: means, rest: text };
  if (hasMore && RE_TERM_ALONE.test(text)) return { term: text.trim(), rest: '' };
  return { term: '', rest: text };
}

/** A reference to a note in a paragraph: `[3]` `［3］` `〔3〕` `【3】` `③` `³`. */
export interface Reference {
  /** Where it stands, in UTF-16 units. */
  at: number;
  length: number;
  number: number;
}

/**
 * What a reference looks like. A year in brackets is a document's (〔2024〕3号); ① behind a colon counts what
 * follows; ² behind m is a unit, behind a digit a power.
 */
const RE_REFERENCE = new RegExp(
  [
    '[\\[［【〔〖](?:注释?)?\\s*([\\d０-９]{1,3})\\s*[\\]］】〕〗](?!号)',
    `(?<=[\\p{Script=Han}A-Za-z0-9”"’》）)%])(?<![是为括即有含：])(${RE_CIRCLED})`,
    `(?<![mM\\d])([${SUPERSCRIPTS}]{1,3})`,
  ].join('|'),
  'gu',
);

/**
 * The references to notes in a paragraph of the body.
 *
 * @param numbers of the notes that the report has; a number that is none of them is no reference
 */
export function referencesIn(text: string, numbers: ReadonlySet<number>): Reference[] {
  return [...text.matchAll(RE_REFERENCE)].flatMap(
    ({ 0: whole, 1: digits, 2: circled, 3: raised, index }) => {
      const number =
        digits !== undefined
          ? Number(digits.normalize('NFKC'))
          : circled !== undefined
            ? circledValue(circled)
            : superscriptValue(raised ?? '');
      return numbers.has(number) ? [{ at: index, length: whole.length, number }] : [];
    },
  );
}

/** The numbers in brackets that look like references, whether or not there are such notes. */
export function numbersReferred(text: string): number[] {
  return [...text.matchAll(RE_REFERENCE)].flatMap(({ 1: digits }) =>
    digits === undefined ? [] : [Number(digits.normalize('NFKC'))],
  );
}

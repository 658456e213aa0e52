/**
 * The one scan of a paragraph (C4): the terms and names that stand in it, and the phrases that it puts in
 * “ ”. All that is known of where something stands is read off a scan. Pure.
 */
import { createFinder, eachAlone, longest, type Match, type Surface } from './match.ts';
import { type Quoted, quotedIn } from './quoted.ts';

/** Where the entries of one list stand in a text, left to right. */
export interface Found {
  /** Every place of every form; at one place the longest first. They may overlap. */
  places: Match[];
  /** What is marked: without overlaps, leftmost and longest; references to notes among them. */
  marks: Match[];
  /** What is counted: each entry as if there were no others, so that the number is what the eye counts. */
  counted: Match[];
}

/** A phrase in “ ”, and whether it is explained. */
interface ScannedPhrase extends Quoted {
  /** Whether a term covers it from end to end. */
  isTerm: boolean;
}

/** What stands in a text. */
interface Scan {
  terms: Found;
  names: Found;
  phrases: ScannedPhrase[];
}

export type Scanner = (text: string) => Scan;

/** Makes the scan of a report's paragraphs. @param applying all forms of what applies to the report */
export function createScanner(applying: {
  terms: readonly Surface[];
  names: readonly Surface[];
}): Scanner {
  const findTerms = createFinder(applying.terms);
  const findNames = createFinder(applying.names);
  return (text) => {
    const terms = foundIn(findTerms(text));
    const names = foundIn(findNames(text));
    const phrases = quotedIn(text).map((one) => ({ ...one, isTerm: isCovered(one, terms.places) }));
    return { terms, names, phrases };
  };
}

/** What a report's own notes say of its texts. */
export interface OwnPlaces {
  /** References to notes that are terms, by the text that they stand in. */
  references: ReadonlyMap<string, readonly Match[]>;
  /** By the text of a note the terms that it explains, which it need not mark. */
  explained: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The scan of a report that has notes of its own. */
export function withOwnPlaces(scan: Scanner, { references, explained }: OwnPlaces): Scanner {
  return (text) => {
    const found = scan(text);
    const own = explained.get(text);
    const terms = own ? foundIn(found.terms.places.filter(({ id }) => !own.has(id))) : found.terms;
    const isFree = ({ start, end }: Match) =>
      terms.marks.every((mark) => mark.end <= start || end <= mark.start);
    const marks = [...terms.marks, ...(references.get(text) ?? []).filter(isFree)];
    return { ...found, terms: { ...terms, marks: marks.sort((a, b) => a.start - b.start) } };
  };
}

/** A scanner that keeps each text's scan, so that all who ask of a paragraph share one. */
export function remembering(scan: Scanner): Scanner {
  const scans = new Map<string, Scan>();
  return (text) => {
    const known = scans.get(text) ?? scan(text);
    scans.set(text, known);
    return known;
  };
}

function foundIn(places: Match[]): Found {
  return { places, marks: longest(places), counted: eachAlone(places) };
}

function isCovered({ start, end }: Quoted, places: readonly Match[]): boolean {
  return places.some((place) => place.start <= start && end <= place.end);
}

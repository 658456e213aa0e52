/**
 * The matcher (C4): one leftmost-longest pass over a paragraph with all terms at once. Pure; it knows
 * nothing of Markdown.
 */
import type { Term } from '../model/term.ts';

/** A surface form to look for. */
export interface Surface {
  /** Id of the term. */
  id: string;
  surface: string;
  /** Phrases inside which alone the surface counts; empty where it counts everywhere. */
  within: readonly string[];
}

/** A place where a term stands, in UTF-16 units: `text.slice(start, end)` is the surface. */
export interface Match {
  id: string;
  start: number;
  end: number;
  /** Whether it is no surface but the number of the term's note, as the text refers to it: [3], ①. */
  isReference?: true;
}

/** Finds the terms in a text, left to right, without overlaps. */
export type Matcher = (text: string) => Match[];

const RE_WORD = /[0-9A-Za-z]/;

/** All surface forms of a term, the headword first. */
export function surfacesOf(term: Pick<Term, 'id' | 'term' | 'also' | 'within'>): Surface[] {
  return [term.term, ...term.also].map((surface) => ({
    id: term.id,
    surface,
    within: term.within[surface] ?? [],
  }));
}

/** The forms as a tree of their characters, so that the time of a search does not grow with their number. */
interface Node {
  next: Map<string, Node>;
  /** Those that end here, the ones in a context first. */
  ends: Surface[];
}

/**
 * Makes a finder of all places of all forms, left to right, at one place the longest first. They may
 * overlap. Of entries that share a form the one whose context it is has the place.
 */
export function createFinder(surfaces: readonly Surface[]): Matcher {
  const root = treeOf(surfaces);
  return (text) => {
    const places: Match[] = [];
    for (let start = 0; start < text.length; start++) {
      const first = places.length;
      let node = root.next.get(text.charAt(start));
      for (let end = start + 1; node; node = node.next.get(text.charAt(end)), end++) {
        const owner = ownerAt(text, start, end, node.ends);
        // The longest first.
        if (owner) places.splice(first, 0, { id: owner.id, start, end });
      }
    }
    return places;
  };
}

/** Of the places that a finder found those that are marked: without overlaps, leftmost and longest. */
export function longest(places: readonly Match[]): Match[] {
  let at = 0;
  return places.filter(({ start, end }) => {
    if (start < at) return false;
    at = end;
    return true;
  });
}

/**
 * Of the places that a finder found those that are counted: each entry's as if there were no others, so
 * that those of one do not overlap, and those of two may.
 */
export function eachAlone(places: readonly Match[]): Match[] {
  const ends = new Map<string, number>();
  return places.filter(({ id, start, end }) => {
    if (start < (ends.get(id) ?? 0)) return false;
    ends.set(id, end);
    return true;
  });
}

/** Makes a matcher: one leftmost-longest pass; the search goes on behind what it found. */
export function createMatcher(surfaces: readonly Surface[]): Matcher {
  const find = createFinder(surfaces);
  return (text) => longest(find(text));
}

function treeOf(surfaces: readonly Surface[]): Node {
  const root: Node = { next: new Map(), ends: [] };
  for (const surface of surfaces) {
    let node = root;
    for (let at = 0; at < surface.surface.length; at++) {
      const unit = surface.surface.charAt(at);
      const next = node.next.get(unit) ?? { next: new Map(), ends: [] };
      node.next.set(unit, next);
      node = next;
    }
    const free = node.ends.findIndex(({ within }) => within.length === 0);
    if (surface.within.length > 0 && free >= 0) node.ends.splice(free, 0, surface);
    else node.ends.push(surface);
  }
  return root;
}

/** Whose the place is, of those whose form stands there. */
function ownerAt(text: string, start: number, end: number, forms: readonly Surface[]) {
  if (forms.length === 0 || cutsWord(text, start, end)) return undefined;
  return forms.find(
    ({ surface, within }) =>
      within.length === 0 || within.some((phrase) => holds(phrase, text, start, surface)),
  );
}

/** Whether `phrase` stands in `text` so that one of its places of `surface` is the one at `at`. */
function holds(phrase: string, text: string, at: number, surface: string): boolean {
  for (let inside = phrase.indexOf(surface); inside >= 0; ) {
    const start = at - inside;
    if (start >= 0 && text.startsWith(phrase, start)) return true;
    inside = phrase.indexOf(surface, inside + 1);
  }
  return false;
}

/** Latin words and numbers are matched whole: G107 is not in G1075, 5A级 is not in 15A级. */
function cutsWord(text: string, start: number, end: number): boolean {
  const joins = (left: number) =>
    RE_WORD.test(text.charAt(left)) && RE_WORD.test(text.charAt(left + 1));
  const decimal = text.charAt(start - 1) === '.' && /\d/.test(text.charAt(start));
  return joins(start - 1) || joins(end - 1) || decimal;
}

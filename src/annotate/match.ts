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

/**
 * Makes a matcher. At one place the longest surface wins, of equal ones the one in its context; the search
 * goes on behind it.
 */
export function createMatcher(surfaces: readonly Surface[]): Matcher {
  const buckets = bucketsOf(surfaces);
  return (text) => {
    const matches: Match[] = [];
    let at = 0;
    while (at < text.length) {
      const hit = buckets.get(text.charAt(at))?.find((surface) => standsAt(text, at, surface));
      if (hit) matches.push({ id: hit.id, start: at, end: at + hit.surface.length });
      at += hit ? hit.surface.length : 1;
    }
    return matches;
  };
}

/**
 * Makes a matcher that looks for each id by itself, as if there were no others, in one pass: matches of one
 * id do not overlap, those of two may.
 */
export function createEachMatcher(surfaces: readonly Surface[]): Matcher {
  const buckets = bucketsOf(surfaces);
  return (text) => {
    const matches: Match[] = [];
    const ends = new Map<string, number>();
    for (let at = 0; at < text.length; at++) {
      for (const { id, surface, within } of buckets.get(text.charAt(at)) ?? []) {
        if (at < (ends.get(id) ?? 0) || !standsAt(text, at, { id, surface, within })) continue;
        const end = at + surface.length;
        ends.set(id, end);
        matches.push({ id, start: at, end });
      }
    }
    return matches;
  };
}

/** The surfaces by their first character, in the order in which they are tried at a place. */
function bucketsOf(surfaces: readonly Surface[]): Map<string, Surface[]> {
  const byFirst = new Map<string, Surface[]>();
  for (const surface of surfaces) {
    const first = surface.surface.charAt(0);
    if (first === '') continue;
    const bucket = byFirst.get(first);
    if (bucket) bucket.push(surface);
    else byFirst.set(first, [surface]);
  }
  for (const bucket of byFirst.values()) {
    bucket.sort((a, b) => b.surface.length - a.surface.length || bound(b) - bound(a));
  }
  return byFirst;
}

const bound = ({ within }: Surface) => Number(within.length > 0);

function standsAt(text: string, at: number, { surface, within }: Surface): boolean {
  if (!text.startsWith(surface, at)) return false;
  if (cutsWord(text, at, at + surface.length)) return false;
  return within.length === 0 || within.some((phrase) => holds(phrase, text, at, surface));
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

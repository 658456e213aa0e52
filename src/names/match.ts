/** The forms of names; the matching is the glossary's (C4). */
import { type Surface, surfacesOf } from '../annotate/match.ts';
import type { Name } from '../model/name.ts';

/** All surfaces of a name, the filed one first. */
export function surfacesOfName(name: Pick<Name, 'id' | 'name' | 'also' | 'within'>): Surface[] {
  return surfacesOf({ ...name, term: name.name });
}

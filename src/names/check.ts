/** What must hold between the names, and with the glossary. Pure; errors are returned (C9). */
import { collide, type Sharer } from '../annotate/scope.ts';
import { DataError } from '../model/errors.ts';
import type { Name } from '../model/name.ts';
import { surfacesOfName } from './match.ts';

/** All errors of the index of names: no form belongs to two names, every glossary entry that is named exists. */
export function checkNames(
  names: readonly Name[],
  entries: { has(id: string): boolean },
): DataError[] {
  return [...names.flatMap((name) => checkEntry(name, entries)), ...checkDoubled(names)];
}

function checkEntry(name: Name, entries: { has(id: string): boolean }): DataError[] {
  if (name.entry === undefined || entries.has(name.entry)) return [];
  return [new DataError('互见无此条', name.file, `${name.name}.entry`, `没有词条 ${name.entry}`)];
}

/** Two names may share a form only where places or contexts tell whose it is. */
function checkDoubled(names: readonly Name[]): DataError[] {
  const errors: DataError[] = [];
  const seen = new Map<string, (Sharer & { name: Name })[]>();
  const ids = new Set<string>();
  for (const name of names) {
    for (const surface of surfacesOfName(name)) {
      const sharers = seen.get(surface.surface) ?? [];
      const own = { place: name.place, within: surface.within, name };
      const other = sharers.find((sharer) => collide(sharer, own));
      if (other) {
        const what = `“${surface.surface}”已经属于${other.name.kind}“${other.name.name}”（${other.name.file}）`;
        errors.push(new DataError('词形重复', name.file, name.name, what));
      } else if (surface.surface === name.name && ids.has(name.id)) {
        const what = `这一类里已有同名的“${name.name}”，页上的锚点会重复`;
        errors.push(new DataError('词形重复', name.file, name.name, what));
      }
      seen.set(surface.surface, [...sharers, own]);
    }
    ids.add(name.id);
  }
  return errors;
}

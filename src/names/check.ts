/** What must hold between the names, the reports and the glossary. Pure; errors are returned (C9). */
import type { Scanner } from '../annotate/scan.ts';
import { applies, collide, type Sharer } from '../annotate/scope.ts';
import { standingIn } from '../annotate/standing.ts';
import { DataError } from '../model/errors.ts';
import type { Name } from '../model/name.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { surfacesOfName } from './match.ts';

/** What the checks need of a report. */
export interface NamedReport {
  places: readonly string[];
  year: number;
  paragraphs: readonly Paragraph[];
}

/**
 * All errors of the index of names: every form and every context occurs, no form belongs to two
 * names, every glossary entry that is named exists.
 */
export function checkNames<R extends NamedReport>(
  names: readonly Name[],
  reports: readonly R[],
  entries: { has(id: string): boolean },
  scannerOf: (report: R) => Scanner,
): DataError[] {
  return [
    ...checkOccurs(names, reports, standingIn(reports, scannerOf, 'names').forms),
    ...names.flatMap((name) => checkEntry(name, entries)),
    ...checkDoubled(names),
  ];
}

/** The errors of words declared to be no names: each must occur. */
export function checkNotNames(
  file: string,
  notNames: readonly string[],
  reports: readonly NamedReport[],
): DataError[] {
  const occurs = (words: string) =>
    reports.some(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(words)));
  return notNames
    .filter((words) => !occurs(words))
    .map((words) => new DataError('词条未出现', file, 'notNames', `没有一份报告里有“${words}”`));
}

/** Every form and every context stands in a report that the name applies to. */
function checkOccurs(
  names: readonly Name[],
  reports: readonly NamedReport[],
  standing: ReadonlySet<string>,
): DataError[] {
  const forms = names.flatMap((name) => surfacesOfName(name).map((surface) => ({ name, surface })));
  return forms.flatMap(({ name, surface }) => {
    const missing = (what: string) => new DataError('词条未出现', name.file, name.name, what);
    const texts = reports
      .filter((report) => applies(name, report))
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    const absent = surface.within.filter((phrase) => !texts.some((text) => text.includes(phrase)));
    if (absent.length > 0) {
      return absent.map((phrase) => missing(`没有一份报告里有语境“${phrase}”`));
    }
    if (standing.has(`${name.id}/${surface.surface}`)) return [];
    return [missing(`没有一份报告里有“${surface.surface}”`)];
  });
}

function checkEntry(name: Name, entries: { has(id: string): boolean }): DataError[] {
  if (name.entry === undefined || entries.has(name.entry)) return [];
  return [new DataError('互见无此条', name.file, `${name.name}.entry`, `没有词条 ${name.entry}`)];
}

/** Two names may share a form only where places or contexts keep them apart. */
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

/** Ids of an entry's senses; without Zod, for pages. */

/** Between the ids of an entry and of a sense; the name of no file holds it. */
const OF_ENTRY = '--';

/** The id of a further sense of an entry: `san-ban--liutang`. */
export function senseId(entry: string, sense: string): string {
  return entry + OF_ENTRY + sense;
}

/** The id of the entry that a term is a sense of. @param id that of the term */
export function entryOf(id: string): string {
  return id.split(OF_ENTRY, 1)[0] ?? id;
}

/** Between the ids of a report and of its note; no id that is chosen holds it. */
const OF_REPORT = '_';

/**
 * The id of the sense that a report's own note gives an entry: `fang-guan-fu--yunxi-2024_n-3`. It is the
 * same whatever else the library holds.
 */
export function ownSenseId(entry: string, report: string, note: string): string {
  return senseId(entry, report + OF_REPORT + note);
}

/** The report whose own note a term is; null where the glossary has it. @param id that of the term */
export function reportOf(id: string): string | null {
  return RE_OWN_SENSE.exec(id)?.[1] ?? null;
}
const RE_OWN_SENSE = new RegExp(`${OF_ENTRY}([^${OF_REPORT}]+)${OF_REPORT}`);

/** Id of an entry that only reports' own notes explain. @param version of its headword; it is no file's name */
export function ownEntryId(version: string): string {
  return `note${OF_REPORT}${version}`;
}

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

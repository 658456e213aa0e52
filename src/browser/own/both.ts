/** What two places wrote of one thing, brought together so that nothing of it is lost. */

/** Stands between two notes on one thing that were made in two places. */
const BETWEEN = '\n〔另一处记的〕\n';

/** Two notes in one; what stands in the other already is not repeated. */
export function joined(ours: string, theirs: string): string {
  const [own, other] = [ours, theirs].map((note) => note.split(BETWEEN)) as [string[], string[]];
  if (own.every((part) => !part || other.includes(part))) return theirs;
  return [ours, ...other.filter((part) => part && !own.includes(part))].join(BETWEEN);
}

/** Of two texts the one that was changed, or that alone says something; null where both were and differ. */
export function changed(known: string, ours: string, theirs: string): string | null {
  if (ours === theirs || theirs === known) return ours;
  if (ours === known) return theirs;
  if (ours === '' || theirs === '') return ours || theirs;
  return null;
}

/**
 * Of two makings of the same thing the later; where both are of one moment, the same wherever one asks.
 * @param when of a record, in ms since 1970
 */
export function laterOf<T>(one: T, other: T, when: (record: T) => number): T {
  if (when(one) !== when(other)) return when(one) > when(other) ? one : other;
  return JSON.stringify(one) > JSON.stringify(other) ? one : other;
}

/** A part of the library that is built as a site of its own: the reports of a place, of a year, or both. */
import type { ReportData } from '../model/report.ts';

/** Which reports. */
export interface Portion {
  /** From the province on; empty for all places. */
  places: readonly string[];
  /** Absent for all years. */
  year?: number;
}

/** Where and when a report is of. */
type Head = Pick<ReportData, 'places' | 'year'>;

const RE_YEAR = /^\d{4}$/;

/**
 * Reads what `--shard` says: `河南省/信阳市`, `河南省/2023`, `2023`.
 * @returns null where it names neither a place nor a year
 */
export function portionOf(shard: string): Portion | null {
  const places = shard.split('/').map((name) => name.trim());
  const last = places.at(-1) ?? '';
  const year = RE_YEAR.test(last) ? Number(last) : undefined;
  if (year !== undefined) places.pop();
  else if (last === '') return null;
  if (places.some((name) => name === '' || RE_YEAR.test(name))) return null;
  return { places, ...(year === undefined ? {} : { year }) };
}

/** Whether a report is of the portion: of its place or one that lies in it, and of its year. */
export function isIn(portion: Portion, { places, year }: Head): boolean {
  return (
    (portion.year === undefined || year === portion.year) &&
    portion.places.every((name, depth) => places[depth] === name)
  );
}

/** Which reports are indexed together. */
import { versionOf } from '../../model/version.ts';

/** What places a report in a shard. */
export interface Placed {
  id: string;
  /** From the widest to the narrowest. */
  places: readonly string[];
  year: number;
}

/** A shard with its reports, newest first. */
export interface Shard<T> {
  /** Name of its folder. */
  id: string;
  reports: T[];
}

/** The most reports of a shard: Pagefind's memory grows with them, and what a page loads to look into one. */
const MOST = 64;

/** Newest first, then by place; what sorts together is indexed together. */
function keyOf({ id, places, year }: Placed): string {
  return [String.fromCharCode(0xffff - year), ...places, id].join('/');
}

/** How many bits two different keys have in common from their start. */
function commonBits(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const differ = (a.charCodeAt(at) || 0) ^ (b.charCodeAt(at) || 0);
  return at * 16 + Math.clz32(differ) - 16;
}

/** Whether a key has a bit set; behind its end all are zero. */
function bit(key: string, at: number): boolean {
  return (((key.charCodeAt(at >> 4) || 0) >> (15 - (at & 15))) & 1) === 1;
}

/** Name of the shard of all keys that begin as this one does, by so many bits. */
function nameOf(key: string, bits: number): string {
  const whole = bits >> 4;
  const rest = (key.charCodeAt(whole) || 0) >> (16 - (bits & 15));
  return bits === 0 ? 'all' : versionOf(`${bits} ${key.slice(0, whole)} ${bits & 15 ? rest : ''}`);
}

/**
 * Sorts reports into shards: all of them while they are few; else by the first bit in which their keys
 * differ, over and over: blocks of years, then places, then ids. So no shard has more than `MOST`, what
 * is of one time and place is together, and a report that is added changes one shard, or parts it in two.
 *
 * @returns newest first, the order in which they are asked
 */
export function shardsOf<T extends Placed>(reports: readonly T[]): Shard<T>[] {
  const sorted = reports
    .map((report) => ({ report, key: keyOf(report) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const part = (some: typeof sorted, bits: number): Shard<T>[] => {
    const [first] = some;
    const last = some.at(-1);
    if (!first || !last) return [];
    if (some.length <= MOST) {
      return [{ id: nameOf(first.key, bits), reports: some.map(({ report }) => report) }];
    }
    const common = commonBits(first.key, last.key);
    const middle = some.findIndex(({ key }) => bit(key, common));
    return [...part(some.slice(0, middle), common + 1), ...part(some.slice(middle), common + 1)];
  };
  return part(sorted, 0);
}

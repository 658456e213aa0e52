/** What happens to files on their way: to their bytes, to the files in an archive, to elements, to streams. */
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';

/** A thing that happens: what, where (as shares of the whole), to how much, with which bytes. */
const mishap = fc.record({
  kind: fc.nat(),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.nat(200),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
type Mishap = typeof mishap extends fc.Arbitrary<infer T> ? T : never;
export const mishaps: fc.Arbitrary<Mishap[]> = fc.array(mishap, { minLength: 1, maxLength: 5 });

/** How a file is damaged. */
export type Damage = (file: Uint8Array, mishap: Mishap) => Uint8Array;

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
const chosen = <T>(all: readonly T[], share: number): T | undefined =>
  all[Math.floor(share * all.length)];

/** Bytes are changed, cut off, left out, doubled, put in, or come from elsewhere in the file. */
export const bytesDamaged: Damage = (file, { kind, at, other, length, bytes }) => {
  const from = Math.floor(at * file.length);
  const [head, piece, rest] = [
    file.slice(0, from),
    file.slice(from, from + length),
    file.slice(from + length),
  ];
  const place = Math.floor(other * file.length);
  const elsewhere = file.slice(place, place + length);
  const ways = [
    () =>
      joined(
        head,
        piece.map((byte) => byte ^ (bytes[0] ?? 1)),
        rest,
      ),
    () => head,
    () => joined(head, rest),
    () => joined(head, piece, piece, rest),
    () => joined(head, bytes, piece, rest),
    () => joined(head, elsewhere, rest),
  ];
  return ways[kind % ways.length]?.() ?? file;
};

/** Tags are left out, doubled, exchanged, nested, or a tag's bytes are damaged. */
export const elementsDamaged: Damage = (file, mishap) => {
  const { kind, at, other, length } = mishap;
  const pieces: string[] = [...(strFromU8(file).match(/<[^>]*>|[^<]+/g) ?? [])];
  const one = Math.floor(at * pieces.length);
  const two = Math.floor(other * pieces.length);
  const [from, to] = [Math.min(one, two), Math.max(one, two)];
  const mark = pieces[one] ?? '';
  const ways = [
    () => pieces.toSpliced(one, 1),
    () => pieces.toSpliced(one, 0, mark),
    () => pieces.with(one, pieces[two] ?? '').with(two, mark),
    // An element in itself, so often.
    () => [...pieces.slice(0, one), ...Array(length).fill(mark), ...pieces.slice(one)],
    () => [...pieces.slice(0, from), ...pieces.slice(to)],
    () => [...pieces.slice(0, to), ...pieces.slice(from)],
  ];
  if (pieces.length === 0 || kind % 7 === 6) return bytesDamaged(file, { ...mishap, kind: at * 6 });
  return new TextEncoder().encode(ways[kind % 7]?.().join('') ?? '');
};

/** Files in an archive are exchanged, left out, emptied or damaged; the archive itself is whole. */
export const archiveDamaged: Damage = (file, mishap) => {
  const { kind, at, other } = mishap;
  const entries = unzipSync(file);
  const names = Object.keys(entries);
  const size = (one: string) => entries[one]?.length ?? 0;
  // The text is in the largest.
  const [largest = ''] = names.toSorted((one, two) => size(two) - size(one));
  const name = kind % 2 === 0 ? largest : (chosen(names, at) ?? largest);
  const second = chosen(names, other) ?? name;
  const content = entries[name] ?? new Uint8Array();
  const ways = [
    () => ({ [name]: entries[second] ?? content, [second]: content }),
    () => ({ [name]: new Uint8Array() }),
    () => ({ [name]: bytesDamaged(content, mishap) }),
  ];
  const changed = ways[Math.floor(kind / 2) % 8]?.() ?? {
    [name]: elementsDamaged(content, { ...mishap, at: other, other: at }),
  };
  const all = Object.entries({ ...entries, ...changed });
  const kept = kind % 31 === 0 ? all.filter(([one]) => one !== second) : all;
  return zipSync(Object.fromEntries(kept), { level: 0 });
};

const STREAM = 'stream\n';
/** A stream of a PDF is cut off or damaged, and the file around it is whole. */
export const streamsDamaged: Damage = (file, mishap) => {
  const { kind, at } = mishap;
  const text = strFromU8(file, true);
  const places = [...text.matchAll(/(?<!end)stream\r?\n/g)].map(({ index }) => index);
  const start = (chosen(places, at) ?? 0) + STREAM.length;
  const end = Math.max(start, text.indexOf('endstream', start));
  const stream = file.slice(start, end);
  const damaged =
    kind % 2 === 0
      ? stream.map((byte, place) => (place > mishap.other * stream.length ? 0 : byte))
      : bytesDamaged(stream, { ...mishap, at: mishap.other, kind: kind >> 1 });
  return joined(file.slice(0, start), damaged, file.slice(end));
};

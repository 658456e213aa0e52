/** Names by which Anki knows a card again, whatever has become of its words. */
import { createHash } from 'node:crypto';

/** Anki's own, which stand in its text files unquoted. */
const ALPHABET =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~';

/** A name as short as Anki's for the id of a card, which is that of its term with the direction. */
export function guidOf(id: string): string {
  const digest = createHash('sha256').update(`zhudu:${id}`).digest('hex').slice(0, 16);
  const base = BigInt(ALPHABET.length);
  let guid = '';
  for (let rest = BigInt(`0x${digest}`); rest > 0n; rest /= base) {
    guid = ALPHABET.charAt(Number(rest % base)) + guid;
  }
  return guid;
}

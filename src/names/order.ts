/** Names in the order of their pinyin, as the glossary is. */

import type { Name } from '../model/name.ts';
import { comparePinyin, type Pinyin, pinyinOf } from '../model/pinyin.ts';

/** The reading of a name; its own `pinyin` goes before the automatic one. */
export function pinyinOfName(name: Pick<Name, 'name' | 'pinyin'>): Pinyin {
  return pinyinOf({ term: name.name, pinyin: name.pinyin });
}

/** Sorted by pinyin; names that read alike by their kind, so that the order is always the same. */
export function sortNames(names: readonly Name[]): Name[] {
  return names
    .map((name) => ({ name, pinyin: pinyinOfName(name) }))
    .sort(
      (a, b) =>
        comparePinyin(a.pinyin, b.pinyin) ||
        (a.name.id < b.name.id ? -1 : a.name.id > b.name.id ? 1 : 0),
    )
    .map(({ name }) => name);
}

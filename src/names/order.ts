/** Names in the order of their pinyin, as the glossary is. */

import type { Name } from '../model/name.ts';
import { type Pinyin, pinyinOf, sortByPinyin } from '../model/pinyin.ts';

/** The reading of a name; its own `pinyin` goes before the automatic one. */
export function pinyinOfName(name: Pick<Name, 'name' | 'pinyin'>): Pinyin {
  return pinyinOf({ term: name.name, pinyin: name.pinyin });
}

/** Sorted by pinyin; names that read alike by their kind, so that the order is always the same. */
export function sortNames(names: readonly Name[]): Name[] {
  return sortByPinyin(names, pinyinOfName);
}

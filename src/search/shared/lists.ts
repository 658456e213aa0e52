/** The small lists that suggestions and the forgiving search are fed with, made at build time. */

/** Something with a name that a reader may mean. */
export interface Listed {
  kind: '术语' | '名称' | '引语' | '章节';
  /** Forms that stand in the text, the headword first. */
  forms: readonly string[];
  /**
   * Of a term or name: its reading in letters, by which its list is narrowed too; absent where it is
   * its entry's id without hyphens.
   */
  pinyin?: string;
  /** Of a term or name that is not everybody's: whose, 平桥区 or 2022年; where there are several reports. */
  scope?: string;
  /** Of a term: what it means in one sentence. */
  gloss?: string;
  /** What it says in other words: the items of a slogan that counts. */
  items?: readonly string[];
  /** Of a term or name: its entry in the glossary. */
  term?: string;
  /** Of a name: firm, road, place … */
  sort?: string;
  /** Of a name: its id in the index of names, where that is not its sort and its first form. */
  name?: string;
  /** Address from the root of the site; of chapters. */
  address?: string;
}

/** `search/near/lists.js`. */
export interface Lists {
  listed: readonly Listed[];
  /** Readings of all their characters; see `unpackReadings`. */
  readings: string;
}

/** What a report's lists of figures and commitments are narrowed by, in the words of these lists. */
export interface Desk {
  figures: readonly { paragraph: string; indicator: string; words: string }[];
  commitments: readonly { paragraph: string; words: string }[];
}

/** `search/near/<report>.js`: a desk whose words are stretches of the report's paragraphs. */
export interface PackedDesk {
  figures: [indicator: string, paragraph: number, start: number, length: number][];
  commitments: [paragraph: number, start: number, length: number][];
}

/** The tables within `search/near/code.js`. */
export interface NearTables {
  /** Traditional and simplified characters by turns: 鄉乡邨村. */
  traditional: string;
  /** Readings of the other characters of the texts, and of common ones. */
  readings: string;
  /** Report → the words of its paragraphs, as `packWords` writes them. */
  words: Record<string, readonly string[]>;
}

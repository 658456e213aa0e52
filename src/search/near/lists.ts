/** The small lists that suggestions and the forgiving search are fed with, made at build time. */
import type { Level } from '../../model/term.ts';

/** Something with a name that a reader may mean. */
export interface Listed {
  kind: '术语' | '名称' | '章节';
  /** Forms that stand in the text, the headword first. */
  forms: readonly string[];
  /** What it says in other words: the items of a slogan that counts. */
  items?: readonly string[];
  /** Of a term or name: its entry in the glossary. */
  term?: string;
  level?: Level;
  /** Of a name: firm, road, place … Of a chapter: the report. */
  sort?: string;
  /** Address from the root of the site; of chapters. */
  address?: string;
}

/** `search/near/lists.js`. */
export interface Lists {
  listed: readonly Listed[];
  /** Readings of all their characters; see `unpackReadings`. */
  readings: string;
}

/** The tables within `search/near/code.js`. */
export interface NearTables {
  /** Traditional and simplified characters by turns: 鄉乡邨村. */
  traditional: string;
  /** Readings of the other characters of the texts, and of common ones. */
  readings: string;
}
